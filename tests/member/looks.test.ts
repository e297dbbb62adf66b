import { DAY } from '@domain/kit/time'
import type { Look } from '@domain/member/model'
import { type Cloud, openCloud } from '../kit/cloud'
import { records } from '../kit/records'
import { makeSchool, nameOf, type School } from '../kit/school'
import { refusal, value } from '../kit/session'
import { type Office, officeOf } from './office-world'

/** What happened to a record, and who looked at it: told to the person. */
const NOW = Date.UTC(2026, 9, 8, 2)
let cloud: Cloud
let school: School
let office: Office
beforeAll(async () => {
  cloud = await openCloud()
  school = await makeSchool(cloud, { size: 16, roles: { 1: 'chair', 2: 'committee', 5: 'leader' } })
  office = officeOf(cloud)
}, 60_000)
afterAll(async () => {
  await office.sound()
  await cloud.close()
})
const looks = async (n: number) => (await value((await school.as(n)).member.looks({}))).items

test('a look of another is told, once a day and person; one’s own is none; a refused one neither', async () => {
  await cloud.clock(NOW)
  const id = office.id(9)
  const get = async (by: number) => (await school.as(by)).member.get({ id })
  for (const by of [2, 5, 2, 9, 2]) await value(get(by))
  expect(await refusal(get(13))).toBe('NOT_FOUND')
  expect((await looks(9)).map((l) => l.byName)).toEqual(expect.arrayContaining([nameOf(2), nameOf(5)]))
  expect(await looks(9)).toHaveLength(2)
  // Midnight of China, not of Greenwich.
  await cloud.clock(Date.UTC(2026, 9, 8, 15, 59))
  await value(get(2))
  expect(await looks(9)).toHaveLength(2)
  await cloud.clock(Date.UTC(2026, 9, 8, 16, 1))
  await value(get(2))
  expect((await looks(9))[0]).toEqual({ byName: nameOf(2), at: expect.any(Number) })
  expect(await looks(9)).toHaveLength(3)
  expect(await looks(2)).toEqual([])
})

test('many looks at once are one', async () => {
  const committee = await school.as(2)
  const id = office.id(10)
  const said = await Promise.all(Array.from({ length: 8 }, () => committee.member.get({ id })))
  expect(said.every((a) => a.ok)).toBe(true)
  expect(await looks(10)).toHaveLength(1)
})

test('after a year they are forgotten, not a day before', async () => {
  await cloud.clock(NOW)
  await value((await school.as(2)).member.get({ id: office.id(11) }))
  const kept = () => records<Look>(cloud, 'looks').filter((l) => l.memberId === office.id(11)).length
  await cloud.clock(NOW + 364 * DAY)
  await cloud.jobs('expire')
  expect(kept()).toBe(1)
  await cloud.clock(NOW + 366 * DAY)
  await cloud.jobs('expire')
  expect(kept()).toBe(0)
  await cloud.clock(null)
})

describe('history', () => {
  test('is in pages, newest first, for the person and the office; not for the leader, not for a colleague', async () => {
    const chair = await school.as(1)
    const id = office.id(12)
    for (let i = 0; i < 24; i++) await value(chair.member.transfer({ memberId: id, post: `第${i}任` }))
    await value(chair.member.setRoles({ memberId: id, roles: ['treasurer'] }))
    const session = await school.as(12)
    const read = async (of: typeof session) => {
      const first = await value(of.member.history({ id }))
      const rest = await value(of.member.history({ id, cursor: first.cursor }))
      return [first.items.length, rest.cursor, [...first.items, ...rest.items]] as const
    }
    const [size, end, lines] = await read(session)
    // Joined by the roster, the transfers, the office.
    expect([size, end, lines.length]).toEqual([20, undefined, 26])
    expect(lines.map((l) => l.at)).toEqual([...lines.map((l) => l.at)].sort((a, b) => b - a))
    expect(lines).toContainEqual(
      expect.objectContaining({ action: 'member.setRoles', by: nameOf(1), from: 'member', to: 'member,treasurer' }),
    )
    expect(lines).toContainEqual(expect.objectContaining({ action: 'member.importRoster', from: null, to: 'active' }))
    expect(JSON.stringify(lines)).not.toContain(id)
    for (const n of [1, 2]) expect((await read(await school.as(n)))[2]).toEqual(lines)
    // Who reads on has looked, too.
    expect((await looks(12)).map((l) => l.byName).sort()).toEqual([nameOf(1), nameOf(2)].sort())
    for (const n of [5, 13]) {
      const other = await school.as(n)
      expect(await refusal(other.member.history({ id }))).toBe('NOT_FOUND')
      expect(await refusal(other.member.history({ id: 'f'.repeat(32) }))).toBe('NOT_FOUND')
    }
    expect(await refusal(session.member.history({ id, cursor: 'x' }))).toBe('BAD_INPUT')
  })
})
