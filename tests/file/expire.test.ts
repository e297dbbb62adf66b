import { recordIdOf } from '@domain/file/rules'
import { DAY, HOUR } from '@domain/kit/time'
import { type Cloud, openCloud } from '../kit/cloud'
import { makeSchool } from '../kit/school'
import { refusal, type Session, value } from '../kit/session'
import { openCall, text } from '../proposal/deeds'
import { fileRecords, handIn, picture, sound, withFiles } from './desk'

/** The timer throws away what belongs to nothing, and never what belongs. */
const NOW = Date.UTC(2026, 9, 8, 1)
let cloud: Cloud
let [chair, teacher]: Session[] = []
let callId: string
const as = (s: Session | undefined) => s as Session
beforeAll(async () => {
  cloud = await openCloud()
  await cloud.clock(NOW)
  const school = await makeSchool(cloud, { size: 20, roles: { 1: 'chair' } })
  ;[chair, teacher] = await Promise.all([1, 15].map(school.as))
  callId = (await openCall(as(chair), NOW)).id
}, 60_000)
afterEach(() => sound(cloud))
afterAll(() => cloud?.close())

const expire = async (at: number) => {
  await cloud.clock(at)
  const said = (await cloud.jobs('expire')) as { ok: boolean; value: { files: number } }
  expect(said.ok).toBe(true)
  return said.value.files
}
const lives = async (fileId: string) => (await as(teacher).file.link({ fileId })).ok
const isKept = (fileId: string) => fileRecords(cloud).some((f) => f._id === recordIdOf(fileId))

test('under nothing but unused tickets nothing is forgotten: the storage’s name is not known yet', async () => {
  const loose = await handIn(as(teacher))
  expect(await expire(NOW + 8 * DAY)).toBe(0)
  expect(isKept(loose)).toBe(true)
  await cloud.clock(NOW)
})

test('a file that no draft took is gone after a week, a roster after a day, one that belongs never', async () => {
  await cloud.clock(NOW)
  const mine = await handIn(as(teacher))
  const p = await withFiles(as(teacher), callId, [mine])
  const loose = await handIn(as(teacher))
  const roster = (await value(as(chair).upload(picture(), '名册.csv', 'roster'))).fileId
  await value(as(teacher).file.ticket({ purpose: 'proposal', name: '没有上传.png', size: 9 }))
  expect(await expire(NOW + DAY / 2)).toBe(0)
  expect(await expire(NOW + DAY + HOUR)).toBe(1)
  expect([isKept(roster), await lives(loose), await lives(mine)]).toEqual([false, true, true])
  // The loose one, the unused ticket, and the one of the test before.
  expect(await expire(NOW + 7 * DAY + HOUR)).toBe(3)
  expect([isKept(loose), await lives(loose), await lives(mine)]).toEqual([false, false, true])
  expect(await expire(NOW + 400 * DAY)).toBe(0)
  const { url } = await value(as(teacher).file.link({ fileId: mine }))
  expect((await fetch(url)).status).toBe(200)
  expect((await value(as(teacher).proposal.get({ id: p.id }))).files).toHaveLength(1)
})

test('taken out of a draft it lives a week longer, then goes; a text that still names it cannot be saved with it', async () => {
  await cloud.clock(NOW)
  const [one, two] = [await handIn(as(teacher)), await handIn(as(teacher))]
  const p = await withFiles(as(teacher), callId, [one, two])
  await cloud.clock(NOW + 6 * DAY)
  await value(as(teacher).proposal.save({ id: p.id, callId, ...text(), files: [two] }))
  expect(await expire(NOW + 9 * DAY)).toBe(0)
  await expire(NOW + 14 * DAY)
  expect([await lives(one), await lives(two)]).toEqual([false, true])
  await cloud.clock(NOW + 9 * DAY)
  expect(await refusal(as(teacher).proposal.save({ id: p.id, callId, ...text(), files: [one] }))).toBe('NOT_FOUND')
})

test('more than one page of old files: none is overlooked behind those that belong', async () => {
  await cloud.clock(NOW)
  for (let i = 0; i < 7; i++) {
    const files = await Promise.all(Array.from({ length: 9 }, () => handIn(as(teacher))))
    await withFiles(as(teacher), callId, files)
  }
  await cloud.clock(NOW + 1)
  const tickets = Array.from({ length: 120 }, () =>
    as(teacher).file.ticket({ purpose: 'proposal', name: 'a.png', size: 1 }),
  )
  for (const said of await Promise.all(tickets)) expect(said.ok).toBe(true)
  await cloud.clock(NOW + 8 * DAY)
  expect(await expire(NOW + 8 * DAY)).toBe(120)
  await cloud.resetMeter()
  expect(await expire(NOW + 8 * DAY)).toBe(0)
  // Those that belong are not even looked at, beyond the one that tells where the storage is.
  expect((await cloud.meter()).scanned).toBeLessThan(10)
  expect(fileRecords(cloud).filter((f) => f.recordId !== undefined)).toHaveLength(7 * 9 + 2)
}, 60_000)
