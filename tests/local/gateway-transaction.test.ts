import { type Rig, refusalOf, rig } from './gateway-setup'

jest.setTimeout(60_000)

let cloud: Rig
beforeAll(async () => {
  cloud = await rig({ transactionLife: 2000, patience: 400 })
})
afterAll(() => cloud.close())

const things = () => cloud.db.collection('things')
const get = async (id: string) => (await things().doc(id).get()).data as Record<string, unknown> | null
const begin = () => cloud.db.startTransaction()
const CONFLICT = 'TransactionConflict'

test('several documents are changed together or not at all', async () => {
  await cloud.db.runTransaction(async (tx) => {
    await tx.collection('things').add({ data: { _id: 't1', n: 1 } })
    await tx
      .collection('things')
      .doc('t2')
      .set({ data: { n: 2 } })
    await tx
      .collection('things')
      .doc('t1')
      .update({ data: { n: cloud.db.command.inc(1) } })
    expect((await tx.collection('things').doc('t1').get()).data).toEqual({ _id: 't1', n: 2 })
    expect(await get('t1')).toBeNull()
  })
  expect([await get('t1'), await get('t2')]).toEqual([
    { _id: 't1', n: 2 },
    { _id: 't2', n: 2 },
  ])
  const failed = cloud.db.runTransaction(async (tx) => {
    await tx.collection('things').doc('t1').remove()
    await tx
      .collection('things')
      .doc('t2')
      .update({ data: { n: 9 } })
    throw new Error('changed my mind')
  })
  expect(await refusalOf(failed)).toContain('changed my mind')
  expect([await get('t1'), await get('t2')]).toMatchObject([{ n: 2 }, { n: 2 }])
})

test('a transaction reads the state of its first operation', async () => {
  await things().add({ data: { _id: 'r1', n: 1 } })
  const tx = await begin()
  await tx.collection('things').doc('r2').get()
  await things()
    .doc('r1')
    .update({ data: { n: 2 } })
  await things().add({ data: { _id: 'r2', n: 1 } })
  await things()
    .doc('r1')
    .update({ data: { n: 3 } })
  expect((await tx.collection('things').doc('r1').get()).data).toMatchObject({ n: 1 })
  expect((await tx.collection('things').doc('r2').get()).data).toBeNull()
  await tx.rollback()
})

test('the second transaction to write a document fails at once, the first one commits', async () => {
  await things().add({ data: { _id: 'w', n: 0 } })
  const [first, second] = [await begin(), await begin()]
  await first
    .collection('things')
    .doc('w')
    .update({ data: { n: 1 } })
  expect(
    await refusalOf(
      second
        .collection('things')
        .doc('w')
        .update({ data: { n: 2 } }),
    ),
  ).toContain(CONFLICT)
  expect(await refusalOf(second.collection('things').doc('t1').get())).toContain('Transaction does not exist')
  await first.commit()
  expect(await get('w')).toMatchObject({ n: 1 })
})

test('writing what was read and has changed since is a conflict', async () => {
  await things().add({ data: { _id: 'x', n: 0 } })
  const tx = await begin()
  await tx.collection('things').doc('x').get()
  await things()
    .doc('x')
    .update({ data: { n: 5 } })
  expect(
    await refusalOf(
      tx
        .collection('things')
        .doc('x')
        .update({ data: { n: 1 } }),
    ),
  ).toContain(CONFLICT)
  expect(await get('x')).toMatchObject({ n: 5 })
})

test('a document removed and made again in between has changed too', async () => {
  await things().add({ data: { _id: 'again', n: 0 } })
  const tx = await begin()
  await tx.collection('things').doc('again').get()
  await things().doc('again').remove()
  await things().add({ data: { _id: 'again', n: 0 } })
  expect(
    await refusalOf(
      tx
        .collection('things')
        .doc('again')
        .update({ data: { n: 1 } }),
    ),
  ).toContain(CONFLICT)
})

test('a plain update waits for the lock, and is told when it waits too long', async () => {
  await things().add({ data: { _id: 'y', n: 0 } })
  const tx = await begin()
  await tx
    .collection('things')
    .doc('y')
    .update({ data: { n: 10 } })
  const { inc } = cloud.db.command
  const waiting = things()
    .doc('y')
    .update({ data: { n: inc(1) } })
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(await get('y')).toMatchObject({ n: 0 })
  await tx.commit()
  await waiting
  expect(await get('y')).toMatchObject({ n: 11 })
  const stuck = await begin()
  await stuck
    .collection('things')
    .doc('y')
    .update({ data: { n: 0 } })
  expect(
    await refusalOf(
      things()
        .doc('y')
        .update({ data: { n: 1 } }),
    ),
  ).toContain('stayed locked')
  await stuck.rollback()
})

test('a forgotten transaction ends by itself and frees its locks', async () => {
  await things().add({ data: { _id: 'z', n: 0 } })
  const tx = await begin()
  await tx
    .collection('things')
    .doc('z')
    .update({ data: { n: 1 } })
  await new Promise((resolve) => setTimeout(resolve, 2100))
  await things()
    .doc('z')
    .update({ data: { n: 7 } })
  expect(await refusalOf(tx.commit())).toContain('Transaction does not exist')
  expect(await get('z')).toMatchObject({ n: 7 })
})

test('a unique key is claimed by the transaction that first wrote it', async () => {
  const people = cloud.db.collection('people')
  await people.add({ data: { _id: 'old', staffNo: 'taken' } })
  const add = (staffNo: string) => (tx: { collection(name: string): typeof people }) =>
    tx.collection('people').add({ data: { staffNo } })
  expect(await refusalOf(cloud.db.runTransaction(add('taken')))).toContain('E11000')
  const [first, second] = [await begin(), await begin()]
  await first.collection('people').add({ data: { _id: 'n1', staffNo: 'new' } })
  expect(await refusalOf(second.collection('people').add({ data: { _id: 'n2', staffNo: 'new' } }))).toContain(CONFLICT)
  const plain = refusalOf(people.add({ data: { _id: 'n3', staffNo: 'new' } }))
  await first.commit()
  expect(await plain).toContain('E11000')
  await cloud.db.runTransaction(async (tx) => {
    await tx.collection('people').doc('old').remove()
    await tx.collection('people').add({ data: { _id: 'heir', staffNo: 'taken' } })
  })
  expect((await people.where({ staffNo: 'taken' }).get()).data).toEqual([{ _id: 'heir', staffNo: 'taken' }])
})

test('two documents of one transaction cannot have the same unique key', async () => {
  const tx = await begin()
  await tx.collection('people').add({ data: { _id: 'd1', staffNo: 'double' } })
  expect(await refusalOf(tx.collection('people').add({ data: { _id: 'd2', staffNo: 'double' } }))).toContain('E11000')
  expect(await refusalOf(tx.commit())).toContain('Transaction does not exist')
  expect(await cloud.db.collection('people').where({ staffNo: 'double' }).count()).toMatchObject({ total: 0 })
})

test('only single documents inside a transaction', async () => {
  const tx = await begin()
  const inside = tx.collection('things') as unknown as ReturnType<typeof things>
  expect(await refusalOf(inside.where({ n: 1 }).get())).toContain('inside a transaction')
  expect(await refusalOf(inside.add({ data: [{ a: 1 }, { a: 2 }] as unknown as object }))).toContain(
    'inside a transaction',
  )
  await tx.rollback()
})

test('forty transactions race for one counter: with retries each is counted once', async () => {
  await things().add({ data: { _id: 'counter', n: 0 } })
  let conflicts = 0
  const deed = async (): Promise<void> => {
    const attempt = cloud.db.runTransaction(async (tx) => {
      const { n } = (await tx.collection('things').doc('counter').get()).data as { n: number }
      await tx
        .collection('things')
        .doc('counter')
        .update({ data: { n: n + 1 } })
      await tx.collection('things').add({ data: { counted: true } })
    }, 0)
    const refusal = await refusalOf(attempt)
    if (refusal === 'no refusal') return
    expect(refusal).toContain(CONFLICT)
    conflicts++
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 60))
    return deed()
  }
  await Promise.all(Array.from({ length: 40 }, deed))
  expect(conflicts).toBeGreaterThan(0)
  expect(await get('counter')).toMatchObject({ n: 40 })
  expect(await things().where({ counted: true }).count()).toMatchObject({ total: 40 })
})

describe('800 taps of 400 people for 40 places', () => {
  const tap = async (id: string, condition: object, member: string) => {
    const _ = cloud.db.command
    const update = { taken: _.inc(1), members: _.push([member]) }
    const { stats } = (await things()
      .where({ _id: id, ...condition })
      .update({ data: update })) as unknown as { stats: { updated: number } }
    return stats.updated
  }
  const taps = async (id: string, conditionFor: (member: string) => object) => {
    await things().add({ data: { _id: id, taken: 0, members: [] } })
    const members = Array.from({ length: 800 }, (_x, i) => `m${i % 400}`)
    const won = await Promise.all(members.map((member) => tap(id, conditionFor(member), member)))
    return { won: won.reduce((sum, one) => sum + one, 0), doc: (await get(id)) as { taken: number; members: string[] } }
  }

  test('one conditional update gives exactly 40 different winners', async () => {
    const _ = cloud.db.command
    const { won, doc } = await taps('hot', (member) => ({ taken: _.lt(40), members: _.neq(member) }))
    expect([won, doc.taken, doc.members.length, new Set(doc.members).size]).toEqual([40, 40, 40, 40])
  })

  test('without the condition there are more: the race is real', async () => {
    const { won, doc } = await taps('cold', () => ({}))
    expect([won, doc.taken, new Set(doc.members).size]).toEqual([800, 800, 400])
  })
})
