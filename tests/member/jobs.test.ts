import type { FileRecord } from '@domain/file/model'
import { DAY, dayOf, endOf } from '@domain/kit/time'
import { type Cloud, openCloud } from '../kit/cloud'
import { records } from '../kit/records'
import { makeSchool, type School } from '../kit/school'
import { type Session, value } from '../kit/session'
import { openCall, submitted, text } from '../proposal/deeds'
import { type Office, officeOf } from './office-world'

/** What timers do, at times that are set. */
const NOW = Date.UTC(2026, 9, 8, 2)
let cloud: Cloud
let school: School
let office: Office
let chair: Session
beforeEach(async () => {
  cloud = await openCloud()
  school = await makeSchool(cloud, { size: 8, roles: { 1: 'chair', 2: 'handler' }, departments: { 2: '总务处' } })
  office = officeOf(cloud)
  chair = await school.as(1)
  await cloud.clock(NOW)
}, 60_000)
afterEach(async () => {
  await cloud.clock(null)
  await office.sound()
  await cloud.close()
})

test('a deadline is told once, the day before, however often the timer runs; another day is another deadline', async () => {
  const call = await openCall(chair, NOW)
  const [writer, ...endorsers] = await Promise.all([4, 5, 6].map((n) => school.as(n)))
  const { id } = await submitted(writer as Session, call.id)
  for (const e of endorsers) await value(e.proposal.endorse({ id }))
  await value(chair.proposal.decide({ ids: [id], decision: 'docketed' }))
  const { nextBy = 0 } = await value(chair.proposal.assign({ id, lead: '总务处' }))
  const told = () => office.notices('due_soon').filter((n) => n.about.id === id)
  await cloud.clock(nextBy - 3 * DAY)
  await cloud.jobs('remind')
  expect(told()).toEqual([])
  await cloud.clock(endOf(dayOf(nextBy - DAY)) - 1000)
  for (let i = 0; i < 5; i++) await cloud.jobs('remind')
  await Promise.all([1, 2, 3].map(() => cloud.jobs('remind')))
  expect(told()).toMatchObject([{ to: ['department:总务处'], about: { until: nextBy } }])
  const { items } = await value((await school.as(2)).notice.inbox({}))
  expect(items.filter((n) => n.kind === 'due_soon')).toHaveLength(1)
})

test('a file that belongs to nothing goes, one that belongs to a proposal stays', async () => {
  const call = await openCall(chair, NOW)
  const writer = await school.as(4)
  const hand = async (name: string) => (await value(writer.upload(Buffer.from('%PDF-1.4'), name, 'proposal'))).fileId
  const [kept, loose] = [await hand('附件.pdf'), await hand('没用.pdf')]
  await value(writer.proposal.save({ callId: call.id, ...text(), files: [kept] }))
  const left = () => records<FileRecord>(cloud, 'files').map((f) => f.name)
  await cloud.clock(NOW + 6 * DAY)
  await cloud.jobs('expire')
  expect(left().sort()).toEqual(['没用.pdf', '附件.pdf'].sort())
  await cloud.clock(NOW + 8 * DAY)
  await cloud.jobs('expire')
  expect(left()).toEqual(['附件.pdf'])
  expect((await value(writer.file.link({ fileId: kept }))).name).toBe('附件.pdf')
  expect((await writer.file.link({ fileId: loose })).ok).toBe(false)
})
