import { type Rig, refusalOf, rig } from './gateway-setup'

jest.setTimeout(60_000)

let cloud: Rig
beforeAll(async () => {
  cloud = await rig()
})
afterAll(() => cloud.close())
afterEach(() => cloud.gateway.faults.clear())

const things = () => cloud.db.collection('things')
const get = async (id: string) => (await things().doc(id).get()).data
const put = (id: string) =>
  cloud.db.runTransaction(async (tx) => {
    await tx.collection('things').add({ data: { _id: id } })
    await tx.collection('left').add({ data: { _id: id } })
  }, 0)

test('a conflict at an operation, at the collection and the time chosen', async () => {
  cloud.gateway.faults.set([{ kind: 'conflict', collection: 'left', after: 1 }])
  await put('c1')
  expect(await refusalOf(put('c2'))).toContain('TransactionConflict')
  await put('c3')
  expect([await get('c1'), await get('c2'), await get('c3')]).toEqual([{ _id: 'c1' }, null, { _id: 'c3' }])
  expect(cloud.gateway.faults.injected()).toEqual({ conflict: 1 })
})

test('a conflict at commit leaves nothing behind and frees the locks', async () => {
  cloud.gateway.faults.set([{ kind: 'conflict_at_commit', times: 2 }])
  expect(await refusalOf(put('m1'))).toContain('TransactionConflict')
  expect(await refusalOf(put('m1'))).toContain('TransactionConflict')
  expect(await get('m1')).toBeNull()
  await put('m1')
  expect(await get('m1')).toEqual({ _id: 'm1' })
})

test('a lost reply: the caller is told of a failure, the work is done', async () => {
  cloud.gateway.faults.set([{ kind: 'reply_lost', collection: 'left' }])
  expect(await refusalOf(put('l1'))).toMatch(/socket hang up|ECONNRESET/)
  expect(await get('l1')).toEqual({ _id: 'l1' })
  cloud.gateway.faults.set([{ kind: 'reply_lost' }])
  expect(await get('l1')).toEqual({ _id: 'l1' })
  expect(
    await refusalOf(
      things()
        .doc('l1')
        .update({ data: { n: 1 } }),
    ),
  ).toMatch(/socket hang up|ECONNRESET/)
  expect(await get('l1')).toEqual({ _id: 'l1', n: 1 })
})

test('a slow reply, once, for the action chosen', async () => {
  await put('s1')
  cloud.gateway.faults.set([{ kind: 'slow', ms: 800, action: 'database.getDocument' }])
  const start = performance.now()
  await things()
    .doc('s1')
    .update({ data: { n: 1 } })
  const between = performance.now()
  await get('s1')
  const end = performance.now()
  await get('s1')
  expect(between - start).toBeLessThan(700)
  expect(end - between).toBeGreaterThanOrEqual(790)
  expect(performance.now() - end).toBeLessThan(700)
})

test('a rate strikes some and spares some', async () => {
  cloud.gateway.faults.set([{ kind: 'conflict_at_commit', rate: 0.5 }])
  const results = await Promise.allSettled(Array.from({ length: 60 }, (_x, i) => put(`r${i}`)))
  const failed = results.filter((result) => result.status === 'rejected').length
  expect(failed).toBe(cloud.gateway.faults.injected().conflict_at_commit)
  expect(failed).toBeGreaterThan(5)
  expect(failed).toBeLessThan(55)
  expect(
    (
      await things()
        .where({ _id: cloud.db.command.gte('r') })
        .count()
    ).total,
  ).toBeGreaterThanOrEqual(60 - failed)
})

test('an unknown fault is refused', () => {
  expect(() => cloud.gateway.faults.set([{ kind: 'nonsense' as never }])).toThrow('nonsense')
})
