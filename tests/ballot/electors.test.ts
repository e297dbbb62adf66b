import { nameOf, staffNoOf } from '../kit/school'
import { refusal, value } from '../kit/session'
import { announced, cast, opened, openVoting, papered, SIZE, type Voting } from '../paper/voting'

/** Whom scrutineers find by name: before it opens whom it is for, while it is open who has not voted. */
let at: Voting
let id: string
beforeAll(async () => {
  at = await openVoting()
  id = await announced(at, { kind: 'resolution', title: '方案表决', questions: [{ title: '方案' }] })
}, 120_000)
afterAll(() => at?.cloud.close())

const found = async (text?: string) => (await value(at.scrutineer.ballot.electors({ id, text }))).items

test('before it opens: all whom it is for, by name or number, without who is set aside', async () => {
  expect(await found()).toHaveLength(SIZE)
  expect((await found(staffNoOf(7))).map((one) => one.name)).toEqual([nameOf(7)])
  expect((await found(nameOf(7))).map((one) => one.staffNo)).toEqual([staffNoOf(7)])
  await value(at.scrutineer.ballot.exclude({ id, memberId: await at.idOf(7), reason: '长期病假' }))
  expect(await found(nameOf(7))).toEqual([])
  expect(await found('没有这个人')).toEqual([])
})

test('whom it is not for is not found: a ballot of women knows no man', async () => {
  const women = await announced(at, {
    ...{ kind: 'resolution', title: '女教职工活动', questions: [{ title: '活动' }], audience: { kind: 'women' } },
  })
  const { items } = await value(at.scrutineer.ballot.electors({ id: women }))
  expect(items.map((one) => one.name)).toContain(nameOf(7))
  // Every third is a man.
  expect(items.map((one) => one.name)).not.toContain(nameOf(6))
})

test('while it is open: who has neither voted nor a paper ballot', async () => {
  await opened(at, id)
  await cast(at, id, 10, 11, ['for'])
  await papered(at, id, 12, 12)
  const names = (await found()).map((one) => one.name)
  for (const n of [10, 11, 12, 7]) expect(names).not.toContain(nameOf(n))
  expect(names).toHaveLength(SIZE - 4)
  expect(await found(nameOf(10))).toEqual([])
})

test('for its scrutineers alone, and no longer once it is closed', async () => {
  for (const by of [at.chair, at.committee, at.plain])
    expect(await refusal(by.ballot.electors({ id }))).toBe('NOT_ALLOWED')
  expect(await refusal((await at.cloud.guest()).ballot.electors({ id }))).toBe('NOT_SIGNED_IN')
  expect(await refusal(at.scrutineer.ballot.electors({ id: '0'.repeat(32) }))).toBe('NOT_FOUND')
  await value(at.chair.ballot.close({ id }))
  expect(await refusal(at.scrutineer.ballot.electors({ id }))).toBe('WRONG_STATE')
})
