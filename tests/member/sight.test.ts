import type { MemberBrief } from '@domain/member/model'
import { type Cloud, openCloud } from '../kit/cloud'
import { refusal, type Session, value } from '../kit/session'

const row = (staffNo: string, name: string, group: string, roles?: string) => ({
  ...{ staffNo, name, group, sex: '女', kind: '在职', phone: `138${staffNo}`, birthYear: 1980 },
  ...(roles && { roles }),
})
const rows = [
  row('1', '周主席', '机关', 'chair'),
  row('2', '吴委员', '机关', 'committee'),
  row('3', '郑组长', '中学部', 'leader'),
  row('4', '王老师', '中学部/语文组'),
  { ...row('5', '冯老师', '中学部/语文组', 'handler'), department: '总务处' },
  { ...row('6', '陈老师', '小学部'), department: '教务处' },
  ...Array.from({ length: 30 }, (_, i) => row(`1${i + 10}`, `教师${i}`, '小学部/数学组')),
]
let cloud: Cloud
const as: Record<string, Session> = {}
beforeAll(async () => {
  cloud = await openCloud()
  as.admin = await cloud.login('admin')
  const said = await value(as.admin.member.importRoster({ rows, mode: 'apply' }))
  expect(said.problems).toEqual([])
  expect(said.groupsMade).toEqual(['机关', '中学部', '中学部/语文组', '小学部', '小学部/数学组'])
  for (const [who, staffNo] of Object.entries({ chair: '1', committee: '2', leader: '3', teacher: '4', other: '6' }))
    as[who] = await cloud.login(staffNo)
}, 60_000)
afterAll(() => cloud.close())

const who = (name: string) => {
  const session = as[name]
  if (!session) throw new Error(name)
  return session
}
async function everybody(session: Session, input: { groupId?: string; text?: string } = {}): Promise<MemberBrief[]> {
  const found: MemberBrief[] = []
  let cursor: string | undefined
  do {
    const page = await value(session.member.list({ ...input, cursor }))
    expect(page.items.length).toBeLessThanOrEqual(20)
    found.push(...page.items)
    cursor = page.cursor
  } while (cursor)
  return found
}
const numbers = (list: MemberBrief[]) => list.map((m) => m.staffNo).sort()
const groupsOf = async () => (await value(who('chair').member.groups({}))).items
const groupId = async (path: string) => (await groupsOf()).find((g) => g.path === path)?.id ?? path

test('the list has everyone once, by name, without the technician', async () => {
  const all = await everybody(who('committee'))
  expect(numbers(all)).toEqual(rows.map((r) => r.staffNo).sort())
  const names = all.map((m) => `${m.name} ${m.staffNo}`)
  expect(names).toEqual([...names].sort())
  expect(all[0]).not.toHaveProperty('phone')
})
test('a group with those below it, and a search by name or number', async () => {
  expect(numbers(await everybody(who('chair'), { groupId: await groupId('中学部') }))).toEqual(['3', '4', '5'])
  expect(numbers(await everybody(who('chair'), { groupId: await groupId('小学部') }))).toHaveLength(31)
  expect(numbers(await everybody(who('chair'), { text: '老 师' }))).toEqual(['4', '5', '6'])
  expect(numbers(await everybody(who('chair'), { text: '１11' }))).toEqual(['111'])
  expect(await everybody(who('chair'), { text: '.*' })).toEqual([])
})
test('a leader has the own group and those below, whatever is asked', async () => {
  const leader = who('leader')
  expect(numbers(await everybody(leader))).toEqual(['3', '4', '5'])
  expect(numbers(await everybody(leader, { text: '老师' }))).toEqual(['4', '5'])
  expect(numbers(await everybody(leader, { groupId: await groupId('中学部/语文组') }))).toEqual(['4', '5'])
  expect(await refusal(leader.member.list({ groupId: await groupId('小学部') }))).toBe('NOT_FOUND')
  expect(await refusal(leader.member.list({ groupId: 'no-such-group' }))).toBe('NOT_FOUND')
})
test('a teacher has no list, and cursors are ours', async () => {
  expect(await refusal(who('teacher').member.list({}))).toBe('NOT_ALLOWED')
  expect(await who('chair').member.list({ cursor: 'bm9wZQ' })).toMatchObject({
    error: 'BAD_INPUT',
    detail: { field: 'cursor' },
  })
})
test('one record: own, committee and chair whole, leader without phone, others not at all', async () => {
  const [teacher] = await everybody(who('chair'), { text: '王老师' })
  const id = teacher?.id ?? ''
  for (const name of ['teacher', 'committee', 'chair'])
    expect(await value(who(name).member.get({ id }))).toMatchObject({ name: '王老师', phone: '1384', birthYear: 1980 })
  const seen = await value(who('leader').member.get({ id }))
  expect(seen).toMatchObject({ name: '王老师', group: '中学部/语文组' })
  expect(seen).not.toHaveProperty('phone')
  expect(seen).not.toHaveProperty('birthYear')
  expect(await who('other').member.get({ id })).toEqual({ ok: false, error: 'NOT_FOUND' })
  expect(await who('other').member.get({ id: 'nobody' })).toEqual({ ok: false, error: 'NOT_FOUND' })
  const [far] = await everybody(who('chair'), { text: '教师3' })
  expect(await refusal(who('leader').member.get({ id: far?.id ?? '' }))).toBe('NOT_FOUND')
})
test('groups: counts with those below, leaders, departments that can answer first', async () => {
  const { items, departments } = await value(who('teacher').member.groups({}))
  expect(items.map((g) => [g.path, g.name, g.count, g.leaders])).toEqual([
    ['中学部', '中学部', 3, ['郑组长']],
    ['中学部/语文组', '语文组', 2, []],
    ['小学部', '小学部', 31, []],
    ['小学部/数学组', '数学组', 30, []],
    ['机关', '机关', 2, []],
  ])
  expect(items[1]?.parentId).toBe(items[0]?.id)
  expect(items[0]).not.toHaveProperty('parentId')
  expect(departments).toEqual(['总务处', '教务处'])
})
test('each page costs few calls', async () => {
  for (const [call, most] of [
    [() => who('chair').member.list({}), 2],
    [() => who('leader').member.list({}), 2],
    [() => who('teacher').member.groups({}), 5],
    [() => who('teacher').member.settings({}), 1],
    [() => who('teacher').member.me({}), 3],
  ] as const) {
    await cloud.resetMeter()
    expect(await call()).toMatchObject({ ok: true })
    expect((await cloud.meter()).calls).toBeLessThanOrEqual(most)
  }
})
