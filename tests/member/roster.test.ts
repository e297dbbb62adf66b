import { changed, departed, joined } from '@domain/member/change'
import type { Member } from '@domain/member/model'
import { added, emptyTally, type Known, planRows, type Rights } from '@domain/member/roster'
import { checkRow } from '@domain/member/row'
import { personOf, TODAY } from './people'

type Row = Record<string, unknown>
const good = { name: '张三', group: '语文组', sex: 'female', kind: 'in_service' }
const all: Rights = { roles: true, today: TODAY }

function knownOf(...members: Member[]): Known {
  const byName = new Map<string, Member[]>()
  for (const m of members) byName.set(m.name, [...(byName.get(m.name) ?? []), m])
  return {
    byStaffNo: new Map(members.map((m) => [m.staffNo, m])),
    byName,
    paths: new Set(members.map((m) => m.group)),
  }
}
const plan = (rows: Row[], members: Member[] = [], rights = all, seen = emptyTally(), from = 0) =>
  planRows(
    rows.map((row, i) => checkRow({ ...good, ...row }, from + i + 1)),
    seen,
    knownOf(...members),
    rights,
  )
const ids = (p: ReturnType<typeof plan>) => p.differences.map((d) => d.id)
const faults = (p: ReturnType<typeof plan>) => p.problems.map((f) => `${f.row} ${f.column} ${f.problem}`)

describe('differences', () => {
  test('a newcomer brings the missing groups of the path', () => {
    const p = plan([
      { staffNo: '1', group: '中学部/语文组' },
      { staffNo: '2', group: '中学部/数学组' },
    ])
    expect(p).toMatchObject({ added: 2, changed: 0, unchanged: 0 })
    expect(p.groupsMade).toEqual(['中学部', '中学部/语文组', '中学部/数学组'])
    expect(p.differences[0]).toEqual({
      id: 'joined:1',
      kind: 'joined',
      name: '张三',
      staffNo: '1',
      to: '中学部/语文组',
    })
  })
  test('the same row is unchanged, and what the table does not say stays', () => {
    const m = personOf({ phone: '138', post: '教师', held: [{ role: 'leader', from: '2020-01-01' }] })
    expect(plan([{ staffNo: '1', post: '' }], [m])).toMatchObject({ unchanged: 1, changed: 0, differences: [] })
  })
  test('each kind by itself', () => {
    const m = personOf({ post: '教师' })
    expect(ids(plan([{ staffNo: '1', name: '张珊' }], [m]))).toEqual(['renamed:1'])
    expect(ids(plan([{ staffNo: '1', group: '数学组' }], [m]))).toEqual(['moved:1'])
    expect(ids(plan([{ staffNo: '1', kind: '退休' }], [m]))).toEqual(['retired:1'])
    expect(ids(plan([{ staffNo: '1', roles: 'leader' }], [m]))).toEqual(['roles:1'])
    expect(plan([{ staffNo: '1', kind: '非会员', post: '主任' }], [m]).differences).toMatchObject([
      { id: 'edited:1', columns: ['kind', 'post'], from: 'in_service\n教师', to: 'non_member\n主任' },
    ])
    const left = departed(m, 'transferred_out', TODAY)
    expect(plan([{ staffNo: '1' }], [left]).differences).toMatchObject([{ id: 'returned:1', from: 'transferred_out' }])
  })
  test('all at once, and applied the row is unchanged', () => {
    const m = departed(personOf({ held: [{ role: 'leader', from: '2020-01-01' }] }), 'lapsed', TODAY)
    const row = { staffNo: '1', name: '张珊', group: '数学组', kind: 'retired', phone: '139', roles: 'delegate' }
    const p = plan([row], [m])
    expect(ids(p)).toEqual(['returned:1', 'retired:1', 'moved:1', 'renamed:1', 'edited:1', 'roles:1'])
    const [change] = p.changes
    if (!change) throw new Error('no change')
    const after = changed(m, change.entry, change.kinds, { group: '数学组', groupId: 'g', groupIds: ['g'] }, TODAY)
    expect(after).toMatchObject({
      state: 'active',
      name: '张珊',
      kind: 'retired',
      phone: '139',
      version: m.version + 1,
    })
    expect(after).toMatchObject({ sortName: '张珊 1', groupIds: ['g'], roleNames: ['member', 'delegate'] })
    expect(after).not.toHaveProperty('leftReason')
    expect(plan([row], [after])).toMatchObject({ unchanged: 1, differences: [] })
  })
  test('a row never takes the chair away', () => {
    const m = personOf({ held: [{ role: 'chair', from: '2020-01-01' }] })
    const p = plan([{ staffNo: '1', roles: 'leader' }], [m])
    expect(p.differences).toMatchObject([{ from: 'chair', to: 'chair,leader' }])
    expect(plan([{ staffNo: '1', roles: 'member' }], [m]).unchanged).toBe(1)
  })
  test('only those named are applied', () => {
    const m = personOf({})
    const row = { staffNo: '1', name: '张珊', group: '数学组' }
    const some = { ...all, accept: new Set(['renamed:1', 'moved:2', 'joined:张三丰@数学组']) }
    const p = plan([row, { staffNo: '3' }, { name: '张三丰', group: '数学组' }], [m], some)
    expect(ids(p)).toEqual(['renamed:1', 'joined:张三丰@数学组'])
    expect(p).toMatchObject({ added: 1, changed: 1, groupsMade: ['数学组'] })
    const away = departed(m, 'lapsed', TODAY)
    expect(plan([row], [away], some)).toMatchObject({ unchanged: 1, changes: [] })
  })
})

describe('whom a row is about', () => {
  test('without a number: by name and group, else by a name that only one has', () => {
    const a = personOf({ staffNo: 'N1', group: '语文组' })
    const b = personOf({ staffNo: 'N2', group: '数学组' })
    expect(plan([{}], [a, b])).toMatchObject({ unchanged: 1, taken: ['mN1'] })
    expect(ids(plan([{ group: '英语组' }], [a]))).toEqual(['moved:N1'])
    const several = plan([{ group: '英语组' }], [a, b])
    expect(faults(several)).toEqual(['1 name SEVERAL_MATCH'])
    expect(several.spared).toEqual(['mN1', 'mN2'])
    expect(ids(plan([{ name: '李四' }], [a, b]))).toEqual(['joined:李四@语文组'])
  })
  test('those here before those who left, and one person once', () => {
    const here = personOf({ staffNo: 'N1', group: '数学组' })
    const gone = departed(personOf({ staffNo: 'N2' }), 'lapsed', TODAY)
    expect(ids(plan([{}], [here, gone]))).toEqual(['moved:N1'])
    expect(ids(plan([{}], [gone]))).toEqual(['returned:N2'])
    expect(ids(plan([{}, { group: '英语组' }], [here]))).toEqual(['moved:N1', 'joined:张三@英语组'])
  })
  test('twice in one table, also over slices', () => {
    const first = plan([{ staffNo: '1' }, { staffNo: ' １ ', name: '李四' }, {}, { name: '王五' }])
    expect(faults(first)).toEqual(['2 staffNo STAFF_NO_TWICE', '3 name NAME_AND_GROUP_TWICE'])
    const rest = plan([{ staffNo: '1' }, { name: '王五' }, { staffNo: '5', name: '王五' }], [], all, first, 4)
    expect(faults(rest)).toEqual([
      '5 staffNo STAFF_NO_TWICE',
      '6 name NAME_AND_GROUP_TWICE',
      '7 name NAME_AND_GROUP_TWICE',
    ])
    expect(added(first, rest)).toMatchObject({ added: 2 })
  })
  test('a number as they are given here comes from here', () => {
    const known = personOf({ staffNo: 'NN0001' })
    expect(plan([{ staffNo: 'NN0001' }], [known]).unchanged).toBe(1)
    expect(faults(plan([{ staffNo: 'NN0002' }], [known]))).toEqual(['1 staffNo NOT_A_VALUE'])
    expect(faults(plan([{}, { staffNo: 'NN0001', name: '李四' }], [known]))).toEqual(['2 staffNo NOT_A_VALUE'])
  })
  test("the technician's number is nobody's", () => {
    const admin = personOf({ staffNo: 'admin', kind: 'technical' })
    expect(faults(plan([{ staffNo: 'admin' }], [admin]))).toEqual(['1 staffNo STAFF_NO_TWICE'])
  })
  test('who stands in a faulty row is not missing', () => {
    const m = personOf({})
    const p = plan([{ staffNo: '1', sex: '?' }], [m])
    expect(p).toMatchObject({ spared: ['m1'], taken: [], unchanged: 0 })
  })
})

describe('roles from somebody who may not give them', () => {
  const committee = { ...all, roles: false }
  test('are a problem where they would change, and the rest of the row is done', () => {
    const m = personOf({ held: [{ role: 'leader', from: '2020-01-01' }] })
    const same = plan([{ staffNo: '1', roles: 'leader', post: '主任' }], [m], committee)
    expect([faults(same), ids(same)]).toEqual([[], ['edited:1']])
    const other = plan([{ staffNo: '1', roles: 'chair', post: '主任' }], [m], committee)
    expect([faults(other), ids(other)]).toEqual([['1 roles ROLES_NOT_YOURS'], ['edited:1']])
    const fresh = plan(
      [
        { staffNo: '2', roles: 'chair' },
        { staffNo: '3', name: '李四', roles: 'member' },
      ],
      [],
      committee,
    )
    expect(faults(fresh)).toEqual(['1 roles ROLES_NOT_YOURS'])
    expect(fresh.joins.map((e) => e.roles)).toEqual([undefined, undefined])
  })
})

test('records of those who come and go', () => {
  const { entry } = checkRow({ ...good, staffNo: '1', roles: 'leader' }, 1)
  if (!entry) throw new Error('no entry')
  const m = joined('x', '1', entry, { group: '语文组', groupId: 'g', groupIds: ['g', 'top'] }, TODAY)
  expect(m).toEqual({
    ...{ _id: 'x', version: 1, staffNo: '1', name: '张三', sex: 'female', kind: 'in_service', state: 'active' },
    ...{ group: '语文组', groupId: 'g', groupIds: ['g', 'top'], sortName: '张三 1' },
    ...{ held: [{ role: 'leader', from: TODAY }], roleNames: ['member', 'leader'], everNames: ['leader'] },
  })
  const bound = { ...m, accountId: 'o_1' }
  expect(departed(bound, 'transferred_out', '2027-01-01')).toMatchObject({
    ...{ state: 'left', leftReason: 'transferred_out', leftOn: '2027-01-01', accountId: 'o_1' },
    ...{ roleNames: [], held: [{ role: 'leader', from: TODAY, to: '2027-01-01' }] },
  })
})
