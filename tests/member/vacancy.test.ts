import type { Group, Held, Member } from '@domain/member/model'
import { vacanciesOf } from '@domain/member/vacancy'
import { openCloud } from '../kit/cloud'
import { makeSchool } from '../kit/school'
import { value } from '../kit/session'
import { officeOf } from './office-world'
import { personOf, TODAY } from './people'

const term = (from: string, to?: string): Held => ({ role: 'delegate', from, ...(to && { to }) })
const delegate = (staffNo: string, held: Held[], more: Partial<Member> = {}) => personOf({ staffNo, held, ...more })
const open = (...delegates: Member[]) =>
  vacanciesOf({ groups: [], own: new Map(), delegates, since: '2025-10-08', today: TODAY }).delegates.map((d) => [
    d.memberId,
    d.on,
    d.why,
  ])
const gone = delegate('1', [term('2024-01-01', '2026-09-01')], { state: 'left' })

describe('delegates', () => {
  test('who fell away is vacant until somebody of the same group follows', () => {
    expect(open(gone)).toEqual([['m1', '2026-09-01', 'left']])
    expect(open(gone, delegate('2', [term('2026-09-01')]))).toEqual([])
    expect(open(gone, delegate('2', [term('2026-08-31')]))).toHaveLength(1)
    expect(open(gone, delegate('2', [term('2026-09-20')], { group: '数学组' }))).toHaveLength(1)
  })
  test('each follows one; a follower who falls away leaves one seat, not two', () => {
    const other = delegate('2', [term('2024-01-01', '2026-09-01')], { kind: 'retired' })
    const next = delegate('3', [term('2026-09-10')])
    expect(open(gone, other, next)).toEqual([['m2', '2026-09-01', 'retired']])
    const again = delegate('3', [term('2026-09-10', '2026-10-01')])
    expect(open(gone, again)).toEqual([['m3', '2026-10-01', 'ended']])
    expect(open(gone, again, delegate('4', [term('2026-10-01')]))).toEqual([])
  })
  test('who comes back as a delegate follows themselves; after a year nobody asks', () => {
    expect(open(delegate('1', [term('2024-01-01', '2026-09-01'), term('2026-09-20')]))).toEqual([])
    expect(open(delegate('1', [term('2020-01-01', '2025-10-07')]))).toEqual([])
    expect(open(delegate('1', [term('2020-01-01', '2025-10-08')]))).toHaveLength(1)
  })
})

test('a group with people and no leader; not one whose people are below it, not a team', () => {
  const group = (id: string, leaders: string[] = [], team?: string[]): Group => ({
    ...{ id, name: id, path: id, count: 5, leaders },
    ...(team && { team }),
  })
  const own = new Map([
    ['a', 2],
    ['b', 3],
  ])
  const groups = [group('top'), group('a'), group('b', ['张三']), group('t', [], ['a'])]
  const known = { groups, own, delegates: [], since: TODAY, today: TODAY }
  expect(vacanciesOf(known).leaders).toEqual([{ groupId: 'a', path: 'a', count: 2 }])
})

test('through the door: who leaves leaves a vacancy, which a successor of the group fills', async () => {
  const cloud = await openCloud()
  try {
    const roles = { 1: 'chair', 2: 'leader', 5: 'leader', 3: 'leader', 4: 'leader', 9: 'delegate' }
    const school = await makeSchool(cloud, { size: 16, roles })
    const { id, sound } = officeOf(cloud)
    const chair = await school.as(1)
    const vacant = async () => {
      const { leaders, delegates } = await value(chair.member.vacancies({}))
      return [leaders.map((l) => `${l.path} ${l.count}`), delegates.map((d) => `${d.memberId} ${d.why}`)]
    }
    expect(await vacant()).toEqual([[], []])
    for (const n of [5, 9]) await value(chair.member.leave({ memberId: id(n), reason: 'transferred_out' }))
    expect(await vacant()).toEqual([['第1组 2'], [`${id(9)} left`]])
    await value(chair.member.setRoles({ memberId: id(6), roles: ['leader', 'delegate'] }))
    expect(await vacant()).toEqual([['第1组 2'], [`${id(9)} left`]])
    await value(chair.member.setRoles({ memberId: id(13), roles: ['leader', 'delegate'] }))
    expect(await vacant()).toEqual([[], []])
    await sound()
  } finally {
    await cloud.close()
  }
}, 60_000)
