import type { WishView } from '@domain/member/wish'
import { type Cloud, openCloud } from '../kit/cloud'
import { auditsOf, records } from '../kit/records'
import { makeSchool, nameOf, type School, staffNoOf } from '../kit/school'
import { refusal, type Session, value } from '../kit/session'
import { type Office, officeOf } from './office-world'

/** 入会申请, 更正, 删除: a person asks, the group hears, the committee settles. Groups go round by four: 9 and 13 are in that of 5. */
let cloud: Cloud
let school: School
let office: Office
let chair: Session
let committee: Session
let person: Session
beforeEach(async () => {
  cloud = await openCloud()
  const roles = { 1: 'chair', 2: 'committee', 5: 'leader', 6: 'leader' }
  school = await makeSchool(cloud, { size: 16, roles, kinds: { 9: 'non_member' } })
  office = officeOf(cloud)
  ;[chair, committee, person] = await Promise.all([school.as(1), school.as(2), school.as(9)])
}, 60_000)
afterEach(async () => {
  await office.sound()
  await cloud.close()
})
const inbox = async (n: number) => (await value((await school.as(n)).notice.inbox({}))).items
const settle = (wish: WishView, more: object = {}) => committee.member.settle({ id: wish.id, grant: true, ...more })
const correct = async (column: 'phone' | 'post' | 'sex' | 'birthYear', wanted: string) =>
  value(person.member.apply({ kind: 'correct', column, value: wanted }))

describe('入会申请', () => {
  test('is heard by the leader of the group and the committee, by nobody else', async () => {
    const wish = await value(person.member.apply({ text: '自愿加入工会。' }, 'tap'))
    expect(wish).toMatchObject({ kind: 'join', state: 'open', name: nameOf(9), group: '第1组', may: ['cancel'] })
    expect(await value(person.member.apply({ text: '自愿加入工会。' }, 'tap'))).toEqual(wish)
    const about = { id: wish.id, title: nameOf(9), state: 'join' }
    for (const n of [1, 2, 5]) expect(await inbox(n)).toMatchObject([{ kind: 'wish', about }])
    for (const n of [6, 9, 13, 4]) expect(await inbox(n)).toEqual([])
    const seenBy = async (n: number) => (await value((await school.as(n)).member.wishes({}))).items.map((w) => w.id)
    for (const n of [1, 2, 5, 9]) expect(await seenBy(n)).toEqual([wish.id])
    for (const n of [6, 13]) expect(await seenBy(n)).toEqual([])
    expect(await value(chair.member.wishes({ mine: true }))).toEqual({ items: [] })
  })
  test('granted makes a member from today on, and the person hears of it', async () => {
    const wish = await value(person.member.apply({}))
    const said = await value(committee.member.settle({ id: wish.id, grant: true }, 'once'))
    expect(said).toMatchObject({ state: 'granted', settledBy: nameOf(2), may: [] })
    expect(await value(committee.member.settle({ id: wish.id, grant: true }, 'once'))).toEqual(said)
    expect(await chair.member.settle({ id: wish.id, grant: false, why: '不' })).toEqual({
      ...{ ok: false, error: 'SETTLED', detail: { state: 'granted' } },
    })
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
    expect(office.kept(9)).toMatchObject({ kind: 'in_service', joinedOn: today, version: 3 })
    expect((await inbox(9))[0]).toMatchObject({ kind: 'wish_settled', about: { title: 'join', state: 'granted' } })
    const audits = auditsOf(cloud, wish.id).map((a) => `${a.from} ${a.to}`)
    expect(audits.sort()).toEqual(['null open', 'open granted'])
    expect(auditsOf(cloud, office.id(9))).toContainEqual(expect.objectContaining({ from: 'join', to: 'granted' }))
    expect(await refusal(person.member.apply({}))).toBe('ALREADY_MEMBER')
  })
  test('declined needs a reason, which the person sees; then it may be asked again', async () => {
    const wish = await value(person.member.apply({}))
    expect(await refusal(settle(wish, { grant: false }))).toBe('REASON_NEEDED')
    expect(await refusal(settle(wish, { grant: false, why: '  ' }))).toBe('REASON_NEEDED')
    await value(settle(wish, { grant: false, why: '请先转正。' }))
    expect((await value(person.member.wishes({}))).items).toMatchObject([{ state: 'declined', why: '请先转正。' }])
    expect((await inbox(9))[0]?.about).toMatchObject({ state: 'declined', reason: '请先转正。' })
    expect(office.kept(9).kind).toBe('non_member')
    await value(person.member.apply({}))
  })
  test('one at a time, whatever else stands in it; taken back it may be asked anew', async () => {
    const wish = await value(person.member.apply({ kind: 'join', column: 'post', value: '一' }))
    expect(wish).not.toHaveProperty('column')
    for (const more of [{}, { column: 'phone' as const, value: '138' }])
      expect(await refusal(person.member.apply({ kind: 'join', ...more }))).toBe('ALREADY_OPEN')
    expect(await refusal(committee.member.cancel({ id: wish.id }))).toBe('NOT_FOUND')
    expect(await value(person.member.cancel({ id: wish.id }))).toMatchObject({ state: 'cancelled', may: [] })
    expect(await refusal(person.member.cancel({ id: wish.id }))).toBe('SETTLED')
    expect(await refusal(settle(wish))).toBe('SETTLED')
    const taps = await Promise.all([1, 2, 3].map(() => person.member.apply({})))
    expect(taps.map((t) => (t.ok ? 'ok' : t.error)).sort()).toEqual(['ALREADY_OPEN', 'ALREADY_OPEN', 'ok'])
  })
  test('what a table or the office has done meanwhile is not undone', async () => {
    const wish = await value(person.member.apply({}))
    const row = {
      staffNo: staffNoOf(9),
      name: nameOf(9),
      group: '第1组',
      sex: '男',
      kind: '在职',
      joinedOn: '2025-09-01',
    }
    await value(committee.member.importRoster({ rows: [row], mode: 'apply' }))
    expect(await value(settle(wish))).toMatchObject({ state: 'granted' })
    expect(office.kept(9)).toMatchObject({ kind: 'in_service', joinedOn: '2025-09-01' })
  })
  test('of one who has retired or left meanwhile it is not granted, only declined', async () => {
    const wish = await value(person.member.apply({}))
    await value(committee.member.retire({ memberId: office.id(9) }))
    expect(await committee.member.settle({ id: wish.id, grant: true })).toMatchObject({
      ...{ error: 'CHANGED', detail: { current: { id: wish.id, state: 'open' } } },
    })
    await value(committee.member.leave({ memberId: office.id(9), reason: 'died' }))
    expect(await refusal(settle(wish))).toBe('CHANGED')
    expect(office.kept(9)).toMatchObject({ kind: 'retired', state: 'left' })
    await value(settle(wish, { grant: false, why: '已退休' }))
  })
})

describe('更正', () => {
  const wishes = [
    ['name', '新　名', { name: '新名', sortName: `新名 ${staffNoOf(9)}` }],
    ['sex', '女', { sex: 'female' }],
    ['department', ' 教务处 ', { department: '教务处' }],
    ['post', '主任', { post: '主任' }],
    ['birthYear', '１９８０年', { birthYear: 1980 }],
    ['joinedOn', '2019.9.1', { joinedOn: '2019-09-01' }],
    ['phone', '138 0000 0000', { phone: '13800000000' }],
  ] as const
  test.each(wishes)('%s', async (column, typed, after) => {
    const wish = await value(person.member.apply({ kind: 'correct', column, value: typed }))
    expect(wish.value).toBe(String(Object.values(after)[0]))
    expect(office.kept(9)).not.toMatchObject(after)
    await value(settle(wish))
    expect(office.kept(9)).toMatchObject(after)
    expect(await refusal(person.member.apply({ kind: 'correct', column, value: typed }))).toBe('NO_CHANGE')
  })
  test('what is no value of a column is refused at once', async () => {
    const bad = [
      ['name', '123'],
      ['sex', '不详'],
      ['birthYear', '八十'],
      ['birthYear', '1800'],
      ['joinedOn', '2026-02-30'],
      ['phone', '电话'],
      ['phone', '1'.repeat(21)],
      ['name', '名'.repeat(41)],
    ] as const
    for (const [column, typed] of bad)
      expect(await person.member.apply({ kind: 'correct', column, value: typed })).toEqual({
        ...{ ok: false, error: 'BAD_INPUT', detail: { field: 'value' } },
      })
    expect(await person.member.apply({ kind: 'correct', value: '一' })).toMatchObject({ detail: { field: 'column' } })
    for (const column of ['group', 'staffNo', 'kind', 'roles', 'constructor'])
      expect(await refusal(person.call('member', 'apply', { kind: 'correct', column, value: '一' }))).toBe('BAD_INPUT')
    expect(records(cloud, 'wishes')).toEqual([])
  })
  test('several columns at once, one of each; a leader sees no phone and no year', async () => {
    await correct('phone', '13800000000')
    await correct('birthYear', '1980')
    await correct('post', '主任')
    expect(await refusal(person.member.apply({ kind: 'correct', column: 'phone', value: '139' }))).toBe('ALREADY_OPEN')
    const seen = async (n: number) => JSON.stringify(await value((await school.as(n)).member.wishes({})))
    const [leader, office_, own] = [await seen(5), await seen(2), await seen(9)]
    for (const whole of [office_, own]) expect(whole).toMatch(/13800000000.*|1980/)
    expect(leader).toContain('主任')
    expect(leader).not.toMatch(/13800000000|1980/)
  })
  test('what the record says by now is shown before it is overwritten', async () => {
    const wish = await correct('post', '主任')
    await value(committee.member.transfer({ memberId: office.id(9), post: '副主任' }))
    const said = await committee.member.settle({ id: wish.id, grant: true })
    expect(said).toMatchObject({ error: 'CHANGED', detail: { current: { before: '副主任', value: '主任' } } })
    expect(office.kept(9).post).toBe('副主任')
    // Now it has been seen.
    await value(settle(wish))
    expect(office.kept(9).post).toBe('主任')
  })
})

test('删除: phone, year and post go, also from what was asked before; what the statutes ask for stays', async () => {
  await value(settle(await correct('phone', '13800000000')))
  await value(settle(await correct('birthYear', '1980')))
  const open = await correct('post', '主任')
  const wish = await value(person.member.apply({ kind: 'delete', text: '请删除。' }))
  await value(settle(wish))
  const { phone, birthYear, post, ...kept } = office.kept(9)
  expect([phone, birthYear, post]).toEqual([undefined, undefined, undefined])
  expect(kept).toMatchObject({ name: nameOf(9), staffNo: staffNoOf(9), group: '第1组', state: 'active' })
  expect(kept.accountId).toEqual(expect.any(String))
  expect(JSON.stringify(records(cloud, 'wishes'))).not.toMatch(/13800000000|"1980"|主任/)
  // What was still asked for is answered by this.
  expect((await value(person.member.wishes({ state: 'open' }))).items).toEqual([])
  expect(await refusal(settle(open))).toBe('SETTLED')
})

describe('nobody settles their own', () => {
  test('while somebody else can; a lone chair may', async () => {
    const own = await value(committee.member.apply({ kind: 'correct', column: 'post', value: '主任' }))
    expect(await refusal(committee.member.settle({ id: own.id, grant: true }))).toBe('OWN_MATTER')
    expect(await value(chair.member.settle({ id: own.id, grant: true }))).toMatchObject({ state: 'granted' })
    await value(chair.member.setRoles({ memberId: office.id(2), roles: [] }))
    const alone = await value(chair.member.apply({ kind: 'correct', column: 'post', value: '主席' }))
    expect(await value(chair.member.settle({ id: alone.id, grant: true }))).toMatchObject({ state: 'granted' })
  })
  test('a leader settles nothing, and is not told of their own wish twice', async () => {
    const leader = await school.as(5)
    const wish = await value(leader.member.apply({ kind: 'correct', column: 'post', value: '组长' }))
    expect(wish.may).toEqual(['cancel'])
    expect(await refusal(leader.member.settle({ id: wish.id, grant: true }))).toBe('NOT_ALLOWED')
    expect(await inbox(5)).toEqual([])
    expect(await inbox(2)).toHaveLength(1)
  })
})
