import type { Member } from '@domain/member/model'
import { type Cloud, openCloud } from '../kit/cloud'
import { auditsOf } from '../kit/records'
import { refusal, type Session, value } from '../kit/session'
import { answers, type Office, officeOf } from './office-world'

/** A branch of five levels with 300 people, and a small one beside it. */
const LEVELS = ['理学部', '数学系', '代数室', '甲组', '一小组'] as const
const PATHS = LEVELS.map((_, i) => LEVELS.slice(0, i + 1).join('/'))
const [TOP = '', SECOND = '', , , BOTTOM = ''] = PATHS
const row = (n: number, group: string, roles?: string) => ({
  ...{ staffNo: `T${n}`, name: `老师${n}`, sex: n % 2 ? '女' : '男', kind: '在职', group },
  ...(roles && { roles }),
})
let cloud: Cloud
let office: Office
let chair: Session
beforeEach(async () => {
  cloud = await openCloud()
  office = officeOf(cloud)
  const admin = await cloud.login('admin')
  const branch = Array.from({ length: 300 }, (_, i) => row(i, PATHS[i % PATHS.length] ?? ''))
  const rows = [
    ...branch,
    row(900, '校部', 'chair'),
    row(901, '校部/办公室', 'committee'),
    row(902, '文学部', 'leader'),
  ]
  await value(admin.member.importRoster({ rows, mode: 'apply' }))
  chair = await cloud.login('T900')
}, 60_000)
afterEach(async () => {
  await office.sound()
  await cloud.close()
})
const at = (path: string) => office.people().filter((m) => m.group === path || m.group.startsWith(`${path}/`))
const group = (path: string) => office.group(path)
const calls = async (work: () => Promise<unknown>) => {
  await cloud.resetMeter()
  await work()
  return (await cloud.meter()).calls
}

test('a rename is heard by all 300 in few calls, and who is addressed by which group stays', async () => {
  const before = new Map(office.people().map((m) => [m._id, answers(m)]))
  const id = group(TOP)
  const made = await calls(() => value(chair.member.renameGroup({ id, name: '理工学部' }, 'once')))
  // Five groups, not 300 people: one change for the people of each.
  expect(made).toBeLessThanOrEqual(45)
  expect([at(TOP).length, at('理工学部').length]).toEqual([0, 300])
  for (const m of office.people()) expect(answers(m)).toEqual(before.get(m._id))
  expect(auditsOf(cloud, id)).toContainEqual(expect.objectContaining({ from: TOP, to: '理工学部', why: '5' }))
  const again = await value(chair.member.renameGroup({ id, name: '理工学部' }, 'once'))
  expect(again).toMatchObject({ path: '理工学部', count: 300 })
  // The name that it has is no change.
  await value(chair.member.renameGroup({ id, name: '理工学部' }))
  expect(auditsOf(cloud, id).filter((a) => a.action === 'member.renameGroup')).toHaveLength(1)
})

test('a branch that moves takes its people along, up and down; notices follow it', async () => {
  const id = group(SECOND)
  const made = await calls(() => value(chair.member.moveGroup({ id, parentId: group('文学部') })))
  expect(made).toBeLessThanOrEqual(45)
  const bottom = BOTTOM.replace(TOP, '文学部')
  expect([at(TOP).length, at('文学部').length, at(bottom).length]).toEqual([60, 241, 60])
  const someone = at(bottom)[0] as Member
  expect(someone.groupIds).toHaveLength(5)
  expect(someone.groupIds.at(-1)).toBe(group('文学部'))
  expect(await value(chair.member.moveGroup({ id }))).toMatchObject({ path: '数学系', count: 240 })
  expect(at('文学部')).toHaveLength(1)
  const { items } = await value(chair.member.groups({}))
  expect(items.find((g) => g.path === TOP)).toMatchObject({ count: 60 })
})

describe('what cannot be', () => {
  test('below itself, under a name that is taken, deeper than eight, to nowhere', async () => {
    const [top, bottom] = [group(TOP), group(BOTTOM)]
    for (const parentId of [top, bottom])
      expect(await refusal(chair.member.moveGroup({ id: top, parentId }))).toBe('BELOW_ITSELF')
    expect(await refusal(chair.member.renameGroup({ id: top, name: '文学部' }))).toBe('NAME_TAKEN')
    expect(await chair.member.makeGroup({ name: '数学系', parentId: top })).toEqual({
      ...{ ok: false, error: 'NAME_TAKEN', detail: { path: SECOND } },
    })
    expect(await refusal(chair.member.makeGroup({ name: '联队' }))).toBe('NAME_TAKEN')
    const sixth = await value(chair.member.makeGroup({ name: '六', parentId: bottom }))
    expect(await refusal(chair.member.moveGroup({ id: group(SECOND), parentId: sixth.id }))).toBe('BELOW_ITSELF')
    const other = await value(chair.member.makeGroup({ name: '五', parentId: group('校部/办公室') }))
    const deep = await value(chair.member.makeGroup({ name: '四', parentId: other.id }))
    expect(await refusal(chair.member.moveGroup({ id: group(SECOND), parentId: deep.id }))).toBe('TOO_DEEP')
    for (const id of ['nowhere', 'admin']) {
      expect(await refusal(chair.member.moveGroup({ id: top, parentId: id }))).toBe('NOT_FOUND')
      expect(await refusal(chair.member.makeGroup({ name: '新', parentId: id }))).toBe('NOT_FOUND')
      expect(await refusal(chair.member.removeGroup({ id }))).toBe('NOT_FOUND')
      expect(await refusal(chair.member.mergeGroups({ ids: [bottom, id], into: group('校部') }))).toBe('NOT_FOUND')
      expect(await refusal(chair.member.mergeGroups({ ids: [bottom], into: id }))).toBe('NOT_FOUND')
    }
    // Of a merge that is refused nobody has gone.
    expect(at(BOTTOM)).toHaveLength(60)
  })
  test('a name with a slash, by whatever sign; by a leader or a teacher', async () => {
    const id = group(TOP)
    for (const name of ['a/b', 'a／b', 'a\\b', ''])
      expect(await refusal(chair.call('member', 'renameGroup', { id, name }))).toBe('BAD_INPUT')
    for (const no of ['T902', 'T0'])
      expect(await refusal((await cloud.login(no)).member.renameGroup({ id, name: '新' }))).toBe('NOT_ALLOWED')
  })
})

describe('a group goes', () => {
  test('only without people, also those who left, and without groups', async () => {
    const fresh = await value(chair.member.makeGroup({ name: '退休协会' }, 'tap'))
    expect(await chair.member.removeGroup({ id: group(TOP) })).toMatchObject({
      ...{ error: 'HAS_GROUPS', detail: { paths: PATHS.slice(1).sort() } },
    })
    const memberId = at('文学部')[0]?._id ?? ''
    await value(chair.member.leave({ memberId, reason: 'died' }))
    expect(await chair.member.removeGroup({ id: group('文学部') })).toMatchObject({
      ...{ error: 'NOT_EMPTY', detail: { count: 1 } },
    })
    expect(await value(chair.member.removeGroup({ id: fresh.id }, 'once'))).toEqual({ id: fresh.id })
    expect(await value(chair.member.removeGroup({ id: fresh.id }, 'once'))).toEqual({ id: fresh.id })
    expect(auditsOf(cloud, fresh.id).map((a) => a.to)).toEqual(expect.arrayContaining(['made', 'removed']))
    // A retry of the tap that made it comes late: what it made is gone.
    expect(await refusal(chair.member.makeGroup({ name: '退休协会' }, 'tap'))).toBe('NOT_FOUND')
  })
  test('a merge: people go over, each with a line in their history; the empty groups go', async () => {
    const [from, into] = [group(BOTTOM), group('文学部')]
    const people = at(BOTTOM).map((m) => m._id)
    const left = people[0] ?? ''
    await value(chair.member.leave({ memberId: left, reason: 'transferred_out' }))
    expect(await refusal(chair.member.mergeGroups({ ids: [group(TOP)], into }))).toBe('HAS_GROUPS')
    expect(await refusal(chair.member.mergeGroups({ ids: [into, from], into }))).toBe('INTO_ITSELF')
    const said = await value(chair.member.mergeGroups({ ids: [from], into }, 'once'))
    expect(said).toMatchObject({ id: into, count: 60 })
    expect(await value(chair.member.mergeGroups({ ids: [from], into }, 'once'))).toEqual(said)
    expect(office.groups().some((g) => g._id === from)).toBe(false)
    expect(at('文学部')).toHaveLength(61)
    for (const id of people)
      expect(auditsOf(cloud, id)).toContainEqual(expect.objectContaining({ to: '文学部', why: 'merged' }))
    expect(auditsOf(cloud, from)).toContainEqual(expect.objectContaining({ from: BOTTOM, to: 'merged', why: '文学部' }))
    // Who left with the group comes back into the one that it became.
    expect(await value(chair.member.reinstate({ memberId: left }))).toMatchObject({ group: '文学部', groupId: into })
  })
})

describe('broken off in the middle, and tapped again', () => {
  const crash = async (fault: object, tap: () => Promise<unknown>) => {
    await cloud.faults([fault])
    await expect(tap()).rejects.toThrow()
    await cloud.restart()
    chair = await cloud.login('T900')
  }
  test('a merge goes on where it was', async () => {
    const [ids, into] = [[group(BOTTOM), group('文学部')], group('校部')]
    // After the first part of the people.
    const tap = () => chair.member.mergeGroups({ ids, into }, 'tap')
    await crash({ kind: 'crash', action: 'database.commitTransaction', collection: 'members' }, tap)
    expect(at('校部').length).toBe(52)
    await office.sound()
    expect(await value(tap())).toMatchObject({ count: 63 })
    expect(office.groups().filter((g) => ids.includes(g._id))).toEqual([])
  })
  test('a rename is followed when it is tapped again, by the next change of the tree, or by the timer', async () => {
    const id = group(SECOND)
    const breakOff = (name: string, requestId?: string) =>
      crash({ kind: 'crash', action: 'database.modifyDocument', collection: 'members' }, () =>
        chair.member.renameGroup({ id, name }, requestId),
      )
    const here = (name: string) => at(`${TOP}/${name}`).length
    await breakOff('数院', 'tap')
    expect(here('数院')).toBeLessThan(240)
    await value(chair.member.renameGroup({ id, name: '数院' }, 'tap'))
    expect(here('数院')).toBe(240)
    await breakOff('数学院')
    await value(chair.member.renameGroup({ id: group('文学部'), name: '文学院' }))
    expect(here('数学院')).toBe(240)
    await breakOff('数科院')
    expect(here('数科院')).toBeLessThan(240)
    expect(await cloud.jobs('settle')).toMatchObject({ ok: true, value: { groups: 4, contests: 0 } })
    expect(here('数科院')).toBe(240)
    expect(await cloud.jobs('settle')).toMatchObject({ ok: true, value: { groups: 0, contests: 0 } })
  })
})
