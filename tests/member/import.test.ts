import type { RosterAnswer } from '@domain/member/contract'
import type { GroupRecord, Member } from '@domain/member/model'
import { type Cloud, openCloud } from '../kit/cloud'
import { auditsOf, records } from '../kit/records'
import { makeSchool, rosterOf, type School, staffNoOf } from '../kit/school'
import { refusal, type Session, value } from '../kit/session'

type Row = Record<string, unknown>
const shape = { size: 57, roles: { 1: 'chair', 2: 'committee', 3: 'leader' } }
let cloud: Cloud
let school: School
let chair: Session
let committee: Session
beforeAll(async () => {
  cloud = await openCloud()
  school = await makeSchool(cloud, shape)
  chair = await school.as(1)
  committee = await school.as(2)
}, 60_000)
afterAll(() => cloud.close())

const kept = () => records<Member>(cloud, 'members')
const find = (n: number) => {
  const found = kept().find((m) => m.staffNo === staffNoOf(n))
  if (!found) throw new Error(`no ${n}`)
  return found
}
/** The roster as it stands now, each row as the table would say it, without roles. */
const sheet = (): Row[] =>
  kept()
    .filter((m) => m.state === 'active' && m.kind !== 'technical')
    .sort((a, b) => (a.staffNo < b.staffNo ? -1 : 1))
    .map(({ staffNo, name, group, sex, kind, phone }) => ({ staffNo, name, group, sex, kind, phone }))
/** Without what an applied one adds: its own id, and who the newcomers have become. */
const foreseen = (said: RosterAnswer) => ({
  ...said,
  importId: '',
  differences: said.differences.map(({ memberId, ...d }) =>
    d.kind === 'joined' ? { ...d, staffNo: d.id.includes('@') ? '' : d.staffNo } : { ...d, memberId },
  ),
})
/** Each newcomer is told with the record that was made of them. */
const identified = ({ differences }: RosterAnswer) => {
  for (const { name, staffNo, memberId } of differences.filter((d) => d.kind === 'joined'))
    expect(kept().find((m) => m._id === memberId)).toMatchObject({ name, staffNo })
}
const withRow = (n: number, change: Row) => sheet().map((r) => (r.staffNo === staffNoOf(n) ? { ...r, ...change } : r))

test('the same table again changes nothing, in a check and applied', async () => {
  const before = kept()
  for (const mode of ['check', 'apply'] as const) {
    const said = await value(chair.member.importRoster({ rows: rosterOf(shape), mode }))
    expect(said).toEqual({
      ...{ importId: expect.any(String), problems: [], added: 0, changed: 0, unchanged: 57 },
      ...{ differences: [], groupsMade: [], missing: [] },
    })
  }
  expect(kept()).toEqual(before)
})

test('a check writes nobody and says what applying does', async () => {
  const rows = [
    ...withRow(5, { name: '改名', group: '新部/新组', kind: '退休', phone: '139 0000 0000' }).filter(
      (r) => r.staffNo !== staffNoOf(6),
    ),
    { staffNo: '２０００１', name: '新　人', group: '新部／新组', sex: '男', kind: '在职' },
    { name: '没号', group: '新部', sex: '女', kind: '非会员' },
    { staffNo: '20002', name: '', group: '新部', sex: '女', kind: '在职' },
  ]
  const before = kept()
  const check = await value(committee.member.importRoster({ rows, mode: 'check' }))
  expect(kept()).toEqual(before)
  expect(records<GroupRecord>(cloud, 'groups').some((g) => g.path.startsWith('新部'))).toBe(false)
  expect(check.differences.map((d) => d.id)).toEqual([
    ...['retired', 'moved', 'renamed', 'edited'].map((k) => `${k}:${staffNoOf(5)}`),
    ...['joined:20001', 'joined:没号@新部'],
  ])
  expect(check).toMatchObject({
    ...{ added: 2, changed: 1, unchanged: 55, groupsMade: ['新部', '新部/新组'] },
    ...{ problems: [{ row: 59, column: 'name', problem: 'MISSING' }], missing: [{ id: `left:${staffNoOf(6)}` }] },
  })

  const applied = await value(committee.member.importRoster({ rows, mode: 'apply' }))
  expect(foreseen(applied)).toEqual(foreseen(check))
  identified(applied)
  expect(find(6).state).toBe('active')
  const five = find(5)
  const groups = records<GroupRecord>(cloud, 'groups').filter((g) => g.path.startsWith('新部'))
  const [top, below] = ['新部', '新部/新组'].map((path) => groups.find((g) => g.path === path))
  expect(groups).toHaveLength(2)
  expect(below).toMatchObject({ name: '新组', parentId: top?._id })
  expect(five).toMatchObject({
    ...{ name: '改名', kind: 'retired', phone: '13900000000', group: '新部/新组', groupId: below?._id },
    ...{ groupIds: [below?._id, top?._id], sortName: `改名 ${staffNoOf(5)}`, version: 2 },
  })
  const audits = auditsOf(cloud, five._id)
  expect(audits).toHaveLength(2)
  expect(audits).toContainEqual(expect.objectContaining({ from: null, to: 'active', why: 'joined' }))
  const why = 'retired,moved,renamed,edited'
  expect(audits).toContainEqual(expect.objectContaining({ from: 'active', why, byName: find(2).name }))
  expect(kept().filter((m) => m.name === '没号')).toMatchObject([{ staffNo: 'NN0001', kind: 'non_member' }])
  const third = await value(committee.member.importRoster({ rows, mode: 'apply' }))
  expect(third).toMatchObject({ added: 0, changed: 0, unchanged: 58, groupsMade: [] })
})

describe('what is accepted, by name', () => {
  test('only those differences; departures end roles and keep the account', async () => {
    const session = await school.as(3)
    await value(session.member.list({}))
    const rows = withRow(7, { name: '改了', group: '第9组' }).filter(
      (r) => r.staffNo !== staffNoOf(3) && r.staffNo !== staffNoOf(8),
    )
    const accept = [`renamed:${staffNoOf(7)}`, `left:${staffNoOf(3)}`, 'left:nobody', `left:${staffNoOf(9)}`]
    const said = await value(chair.member.importRoster({ rows, mode: 'apply', accept }, 'accepted'))
    expect(said.differences.map((d) => d.id)).toEqual(accept.slice(0, 2))
    expect(said).toMatchObject({ changed: 2, added: 0, groupsMade: [], missing: [{ id: `left:${staffNoOf(8)}` }] })
    expect(find(7)).toMatchObject({ name: '改了', group: '第3组' })
    expect(find(9).state).toBe('active')
    const gone = find(3)
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
    expect(gone).toMatchObject({ state: 'left', leftReason: 'transferred_out', leftOn: today, roleNames: [] })
    expect(gone.held).toEqual([{ role: 'leader', from: today, to: today }])
    expect(gone.accountId).toEqual(expect.any(String))
    expect(await refusal(session.member.list({}))).toBe('NOT_ALLOWED')
    expect(await value(session.member.me({}))).toMatchObject({ member: { state: 'left' }, mayPropose: false })
    expect(await value(chair.member.importRoster({ rows, mode: 'apply', accept }, 'accepted'))).toEqual(said)
    expect(auditsOf(cloud, gone._id).filter((a) => a.to === 'left')).toHaveLength(1)
  })
  test('who comes back is returned, without the roles of before', async () => {
    const rows = [...sheet(), rosterOf(shape)[2] as Row].map(({ roles, ...r }) => r)
    const check = await value(committee.member.importRoster({ rows, mode: 'check' }))
    expect(check.differences).toMatchObject([{ id: `returned:${staffNoOf(3)}`, from: 'transferred_out' }])
    await value(committee.member.importRoster({ rows, mode: 'apply' }))
    expect(find(3)).toMatchObject({ state: 'active', roleNames: ['member'] })
    expect(find(3)).not.toHaveProperty('leftOn')
    expect(await value((await school.as(3)).member.me({}))).toMatchObject({ member: { state: 'active' } })
  })
  test('the last chair is not sent away by a table', async () => {
    const rows = sheet().filter((r) => r.staffNo !== staffNoOf(1))
    const said = await value(committee.member.importRoster({ rows, mode: 'apply', accept: [`left:${staffNoOf(1)}`] }))
    expect(said).toMatchObject({ changed: 0, missing: [{ id: `left:${staffNoOf(1)}` }] })
    expect(find(1)).toMatchObject({ state: 'active', roleNames: ['member', 'chair'] })
  })
})

describe('the column of roles', () => {
  test('from the committee is a problem where it would change something, the rest is done', async () => {
    const rows = withRow(10, { roles: 'treasurer', phone: '137' }).map((r) =>
      r.staffNo === staffNoOf(2) ? { ...r, roles: '委员' } : r,
    )
    const said = await value(committee.member.importRoster({ rows, mode: 'apply' }))
    const row = rows.findIndex((r) => r.staffNo === staffNoOf(10)) + 1
    expect(said.problems).toEqual([{ row, column: 'roles', problem: 'ROLES_NOT_YOURS' }])
    expect(said.differences.map((d) => d.id)).toEqual([`edited:${staffNoOf(10)}`])
    expect(find(10)).toMatchObject({ phone: '137', roleNames: ['member'] })
  })
  test('from the chair is done', async () => {
    const rows = withRow(10, { roles: '财务、leader' })
    const said = await value(chair.member.importRoster({ rows, mode: 'apply' }))
    expect(said.differences).toMatchObject([{ id: `roles:${staffNoOf(10)}`, from: '', to: 'leader,treasurer' }])
    expect(find(10).roleNames).toEqual(['member', 'leader', 'treasurer'])
  })
})

test('300 odd rows: each told by its place, none breaks the others', async () => {
  const odd: unknown[] = [
    null,
    undefined,
    '',
    ' ',
    0,
    -1,
    1e99,
    true,
    {},
    [],
    ['a'],
    { $set: 1 },
    '\u0000',
    '长'.repeat(500),
    '𠮷',
    '🙂',
    "'; drop",
    '=1+1',
    '../..',
    '__proto__',
    '１９９９',
    '2023-02-31',
  ]
  const columns = [
    'name',
    'staffNo',
    'group',
    'sex',
    'kind',
    'department',
    'post',
    'birthYear',
    'bornOn',
    'joinedOn',
    'phone',
    'roles',
  ]
  const rows = Array.from(
    { length: 300 },
    (_, i): Row => ({
      ...{ staffNo: `odd${i}`, name: `怪${i}`, group: '怪组', sex: '女', kind: '在职' },
      [columns[i % columns.length] ?? '']: odd[Math.floor(i / columns.length) % odd.length],
      ...(i % 50 === 0 && { [String(odd[i % odd.length])]: 1 }),
    }),
  )
  const before = kept().length
  const check = await value(committee.member.importRoster({ rows, mode: 'check' }))
  const applied = await value(committee.member.importRoster({ rows, mode: 'apply' }))
  expect(foreseen(applied)).toEqual(foreseen(check))
  identified(applied)
  const faulty = new Set(applied.problems.filter((p) => p.problem !== 'ROLES_NOT_YOURS').map((p) => p.row))
  expect(faulty.size).toBeGreaterThan(100)
  expect(applied.added + applied.changed + applied.unchanged).toBe(300 - faulty.size)
  expect(kept()).toHaveLength(before + applied.added)
  const again = await value(committee.member.importRoster({ rows, mode: 'apply' }))
  expect(again).toMatchObject({ added: 0, changed: 0, problems: applied.problems })
  // And the school is as usable as before.
  expect((await value(committee.member.list({ text: '怪' }))).items).toHaveLength(20)
})

test('57 people without numbers are numbered, invited, and found again', async () => {
  const fresh = await openCloud()
  try {
    const admin = await fresh.login('admin')
    const rows = rosterOf({ size: 57 }).map(({ staffNo, ...row }) => row)
    const [a, b] = await Promise.all([0, 1].map(() => value(admin.member.importRoster({ rows, mode: 'apply' }))))
    expect((a?.added ?? 0) + (b?.added ?? 0)).toBe(57)
    expect((a?.unchanged ?? 0) + (b?.unchanged ?? 0)).toBe(57)
    const people = records<Member>(fresh, 'members').filter((m) => m.kind !== 'technical')
    expect(people.map((m) => m.staffNo).sort()).toEqual(
      Array.from({ length: 57 }, (_, i) => `NN${String(i + 1).padStart(4, '0')}`),
    )
    const again = await value(admin.member.importRoster({ rows, mode: 'check' }))
    expect(again).toMatchObject({ added: 0, changed: 0, unchanged: 57, missing: [] })
    const [first] = people
    const { items } = await value(admin.member.invite({ memberIds: people.map((m) => m._id) }))
    const code = items.find((i) => i.memberId === first?._id)?.code ?? ''
    const typed = { name: first?.name ?? '', staffNo: first?.staffNo.toLowerCase() ?? '', inviteCode: code }
    expect(await value((await fresh.guest()).member.bind(typed))).toMatchObject({ member: { id: first?._id } })
  } finally {
    await fresh.close()
  }
}, 60_000)

test('applying may name its check, in slices too; twice it is done once', async () => {
  const rows = [...sheet(), { staffNo: '90001', name: '甲', group: '新组', sex: '男', kind: 'in_service' }]
  const { importId } = await value(chair.member.importRoster({ rows, mode: 'check' }))
  const half = { mode: 'apply', importId } as const
  const first = await value(chair.member.importRoster({ ...half, rows: rows.slice(0, 30), more: true }))
  expect(first.importId).not.toBe(importId)
  const last = await value(chair.member.importRoster({ ...half, rows: rows.slice(30) }, 'last-slice'))
  expect(last).toMatchObject({
    importId: first.importId,
    added: 1,
    changed: 0,
    unchanged: rows.length - 1,
    missing: [],
  })
  expect(await value(chair.member.importRoster({ ...half, rows: rows.slice(30) }, 'last-slice'))).toEqual(last)
  expect(await refusal(committee.member.importRoster({ ...half, rows }))).toBe('NOT_FOUND')
})
