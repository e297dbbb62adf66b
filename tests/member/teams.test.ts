import { wordsOf } from '@domain/kit/audience'
import { type Cloud, openCloud } from '../kit/cloud'
import { auditsOf } from '../kit/records'
import { makeSchool, nameOf, type School, staffNoOf } from '../kit/school'
import { refusal, type Session, value } from '../kit/session'
import { answers, type Office, officeOf } from './office-world'

/** 联队: small groups that take part together, while their people stay where they are. */
let cloud: Cloud
let school: School
let office: Office
let chair: Session
beforeEach(async () => {
  cloud = await openCloud()
  school = await makeSchool(cloud, { size: 16, roles: { 1: 'chair', 2: 'committee', 5: 'leader' } })
  office = officeOf(cloud)
  chair = await school.as(1)
}, 60_000)
afterEach(async () => {
  await office.sound()
  await cloud.close()
})
const ids = (...groups: number[]) => groups.map((n) => office.group(`第${n}组`))
const setTeam = async (name: string, groupIds: string[], id?: string) => {
  const { items } = await value(chair.member.setTeam({ name, groupIds, ...(id && { id }) }))
  return items.find((g) => g.name === name)
}
/** Numbers of those who are reached by what is addressed to this group. */
const reached = (id: string) =>
  office
    .people()
    .filter((m) => answers(m).some((w) => wordsOf({ kind: 'groups', ids: [id] }).includes(w)))
    .map((m) => Number(m.staffNo) - 10_000)
    .sort((a, b) => a - b)
const listed = async (groupId: string, session = chair) =>
  (await value(session.member.list({ groupId }))).items.map((m) => Number(m.staffNo) - 10_000).sort((a, b) => a - b)
const FIRST_TWO = [1, 2, 5, 6, 9, 10, 13, 14]

test('people of its groups are reached and listed by it, and answer to their own group as before', async () => {
  const team = await setTeam('红队', ids(1, 2))
  expect(team).toMatchObject({ path: '联队/红队', count: 8, team: ids(1, 2), leaders: [] })
  const id = team?.id ?? ''
  expect([reached(id), await listed(id)]).toEqual([FIRST_TWO, FIRST_TWO])
  expect(reached(ids(1)[0] ?? '')).toEqual([1, 5, 9, 13])
  expect(office.kept(5)).toMatchObject({ group: '第1组', groupIds: [...ids(1), id] })
  // A leader sees the group and no more.
  expect(await refusal((await school.as(5)).member.list({ groupId: id }))).toBe('NOT_FOUND')
  const { items } = await value(chair.member.groups({}))
  expect(items.filter((g) => g.team).map((g) => g.name)).toEqual(['红队'])
  expect((await value(chair.member.vacancies({}))).leaders.map((l) => l.path)).toEqual(['第2组', '第3组', '第4组'])
})

test('renamed, enlarged, made smaller, dissolved: words and lists follow each time', async () => {
  const id = (await setTeam('红队', ids(1, 2)))?.id ?? ''
  expect(await setTeam('蓝队', ids(2, 3), id)).toMatchObject({ id, path: '联队/蓝队' })
  expect(reached(id)).toEqual([2, 3, 6, 7, 10, 11, 14, 15])
  expect(await setTeam('蓝队', ids(3), id)).toMatchObject({ count: 4 })
  expect(await listed(id)).toEqual([3, 7, 11, 15])
  expect(await setTeam('蓝队', [], id)).toBeUndefined()
  expect(reached(id)).toEqual([])
  expect(office.people().flatMap((m) => m.groupIds)).not.toContain(id)
  expect(
    auditsOf(cloud, id)
      .map((a) => [a.from, a.to].join())
      .sort(),
  ).toEqual([...[',team', 'team,dissolved', 'team,team', 'team,team']])
})

test('who joins, moves in, moves out, or whose group moves below one of its groups', async () => {
  const id = (await setTeam('红队', ids(1)))?.id ?? ''
  const memberId = office.id(2)
  await value(chair.member.transfer({ memberId, groupId: ids(1)[0] ?? '' }))
  expect(reached(id)).toContain(2)
  await value(chair.member.transfer({ memberId, groupId: ids(2)[0] ?? '' }))
  expect(reached(id)).not.toContain(2)
  await value(chair.member.moveGroup({ id: ids(3)[0] ?? '', parentId: ids(1)[0] }))
  expect(reached(id)).toEqual([1, 3, 5, 7, 9, 11, 13, 15])
  const row = (n: number, group: string) => ({ staffNo: staffNoOf(n), name: nameOf(n), group, sex: '女', kind: '在职' })
  const rows = [row(100, '第1组'), row(101, '第1组/新组'), row(4, '第1组'), row(5, '第4组')]
  await value(chair.member.importRoster({ rows, mode: 'apply' }))
  expect(reached(id)).toEqual([1, 3, 4, 7, 9, 11, 13, 15, 100, 101])
  await value(chair.member.leave({ memberId: office.id(9), reason: 'transferred_out' }))
  expect(reached(id)).not.toContain(9)
  await value(chair.member.reinstate({ memberId: office.id(9) }))
  expect(reached(id)).toContain(9)
})

test('a group that is merged or removed is in no team any more; a team of nothing is none', async () => {
  const [one = '', two = '', three = ''] = ids(1, 2, 3)
  const red = (await setTeam('红队', [one, two]))?.id ?? ''
  const blue = (await setTeam('蓝队', [one]))?.id ?? ''
  await value(chair.member.mergeGroups({ ids: [one], into: three }))
  expect(office.groups().find((g) => g._id === red)?.team).toEqual([two])
  expect(office.groups().some((g) => g._id === blue)).toBe(false)
  // The people of the third group have not been asked.
  expect(reached(red)).toEqual([2, 6, 10, 14])
  const empty = await value(chair.member.makeGroup({ name: '空组' }))
  await setTeam('红队', [two, empty.id], red)
  await value(chair.member.removeGroup({ id: empty.id }))
  expect(office.groups().find((g) => g._id === red)?.team).toEqual([two])
})

test('what is no team', async () => {
  const id = (await setTeam('红队', ids(1)))?.id ?? ''
  const asked = (more: object) => chair.call('member', 'setTeam', { name: '蓝队', groupIds: [], ...more })
  expect(await refusal(asked({ groupIds: [id] }))).toBe('TEAM_OF_TEAMS')
  expect(await asked({ name: '红队', groupIds: ids(2) })).toMatchObject({
    ...{ error: 'NAME_TAKEN', detail: { path: '联队/红队' } },
  })
  for (const more of [{ id: ids(1)[0] }, { id: 'nobody' }, { groupIds: ['nowhere'] }])
    expect(await refusal(asked(more))).toBe('NOT_FOUND')
  expect(await refusal(asked({ name: '红/队' }))).toBe('BAD_INPUT')
  // A team is no group of the tree: nobody is put in it, and it is not moved about.
  expect(await refusal(chair.member.renameGroup({ id, name: '绿队' }))).toBe('NOT_FOUND')
  expect(await refusal(chair.member.moveGroup({ id, parentId: ids(2)[0] }))).toBe('NOT_FOUND')
  expect(await refusal(chair.member.mergeGroups({ ids: ids(1), into: id }))).toBe('NOT_FOUND')
  expect(await refusal(chair.member.makeGroup({ name: '一', parentId: id }))).toBe('NOT_FOUND')
  expect(await refusal(chair.member.removeGroup({ id }))).toBe('NOT_FOUND')
  const row = { staffNo: '1', name: '张三', group: '联队/红队', sex: '女', kind: '在职' }
  const said = await value(chair.member.importRoster({ rows: [row], mode: 'apply' }))
  expect(said).toMatchObject({ added: 0, problems: [{ row: 1, column: 'group', problem: 'NOT_A_VALUE' }] })
  const taps = await Promise.all([1, 2].map(() => chair.member.setTeam({ name: '黄队', groupIds: ids(2) })))
  expect(taps.map((t) => (t.ok ? 'ok' : t.error)).sort()).toEqual(['NAME_TAKEN', 'ok'])
})
