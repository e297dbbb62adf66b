import { type Rig, refusalOf, rig } from './gateway-setup'

const NOW = 1_760_000_000_000
jest.setTimeout(60_000)

let cloud: Rig
beforeAll(async () => {
  cloud = await rig({ now: () => NOW })
})
afterAll(() => cloud.close())

const things = () => cloud.db.collection('things')
const get = async (id: string) => (await things().doc(id).get()).data

test('a document comes back as it was stored', async () => {
  const doc = {
    _id: 'a',
    text: '提案 "$" 𠮷 \0',
    whole: 3,
    part: 1.5,
    big: NOW,
    yes: true,
    nothing: null,
    day: new Date(5),
    list: [1, 'x', { y: [] }],
    inner: { deep: { er: 1 } },
  }
  await things().add({ data: doc })
  expect(await get('a')).toEqual(doc)
  expect(cloud.gateway.database.read('things', 'a')).toEqual(doc)
  await cloud.restart()
  expect(await get('a')).toEqual(doc)
})

test('an id is made when none is given, and never taken twice', async () => {
  const made = (await things().add({ data: { n: 1 } })) as { _id: string }
  expect(made._id).toMatch(/^[0-9a-f]{32}$/)
  expect(await refusalOf(things().add({ data: { _id: made._id, n: 2 } }))).toContain('E11000')
  expect(await get(made._id)).toEqual({ _id: made._id, n: 1 })
})

test('a list of documents is stored whole or not at all', async () => {
  expect(await refusalOf(things().add({ data: [{ _id: 'l1' }, { _id: 'l1' }] as unknown as object }))).toContain(
    'E11000',
  )
  expect(await get('l1')).toBeNull()
})

test('server dates come from the clock of the gateway, with their offset', async () => {
  await things().add({ data: { _id: 'when', at: cloud.db.serverDate(), later: cloud.db.serverDate({ offset: 1000 }) } })
  expect(await get('when')).toEqual({ _id: 'when', at: new Date(NOW), later: new Date(NOW + 1000) })
})

test('the update operators of the SDK do what MongoDB does', async () => {
  const _ = cloud.db.command
  await things().add({
    data: {
      _id: 'u',
      n: 1,
      gone: 1,
      m: 3,
      list: [1],
      ends: [1, 2, 3],
      set: ['a'],
      objects: [{ k: 1 }, { k: 2 }],
      deep: { a: 1, b: 2 },
    },
  })
  const { stats } = (await things()
    .doc('u')
    .update({
      data: {
        n: _.inc(2),
        m: _.mul(2),
        fresh: _.inc(1),
        gone: _.remove(),
        list: _.push([2, 3]),
        ends: _.pull(2),
        set: _.addToSet('a'),
        objects: _.pull({ k: _.gte(2) }),
        deep: { b: 3 },
        whole: _.set({ x: 1 }),
        made: { by: { path: 1 } },
        newList: _.push(['x']),
        least: _.min(4),
        at: cloud.db.serverDate(),
      },
    })) as unknown as { stats: { updated: number } }
  expect(stats.updated).toBe(1)
  expect(await get('u')).toEqual({
    _id: 'u',
    n: 3,
    m: 6,
    fresh: 1,
    list: [1, 2, 3],
    ends: [1, 3],
    set: ['a'],
    objects: [{ k: 1 }],
    deep: { a: 1, b: 3 },
    whole: { x: 1 },
    made: { by: { path: 1 } },
    newList: ['x'],
    least: 4,
    at: new Date(NOW),
  })
  await things()
    .doc('u')
    .update({ data: { list: _.push({ each: [9], position: 0, slice: 2 }), set: _.addToSet({ $each: ['a', 'b'] }) } })
  expect(await get('u')).toMatchObject({ list: [9, 1], set: ['a', 'b'] })
  await things()
    .doc('u')
    .update({ data: { ends: _.pop(), list: _.shift(), 'deep.b': 7, 'objects.0.k': 5 } })
  expect(await get('u')).toMatchObject({ ends: [1], list: [1], deep: { a: 1, b: 7 }, objects: [{ k: 5 }] })
})

test('a history entry and a withdrawal go in one update, a push and a pull on one path do not', async () => {
  const _ = cloud.db.command
  await things().add({ data: { _id: 'h', queue: ['a', 'b'], history: [] } })
  await things()
    .doc('h')
    .update({ data: { queue: _.pull('a'), history: _.push(['a left']) } })
  expect(await get('h')).toMatchObject({ queue: ['b'], history: ['a left'] })
  const raw = async (data: object) => {
    const query = JSON.stringify({ _id: 'h' })
    const body = {
      action: 'database.modifyDocument',
      collectionName: 'things',
      query,
      data: JSON.stringify(data),
      merge: true,
    }
    return (await (await fetch(cloud.gateway.url, { method: 'POST', body: JSON.stringify(body) })).json()).message
  }
  expect(await raw({ $push: { queue: 'c' }, $pull: { queue: 'b' } })).toContain('would create a conflict')
  expect(await raw({ $set: { 'queue.0': 'c' }, $push: { queue: 'b' } })).toContain('would create a conflict')
  expect(await get('h')).toMatchObject({ queue: ['b'] })
})

test('set replaces the whole document or makes it', async () => {
  await things()
    .doc('s')
    .set({ data: { a: 1, b: { c: 1 } } })
  expect(await get('s')).toEqual({ _id: 's', a: 1, b: { c: 1 } })
  await things()
    .doc('s')
    .set({ data: { d: 1 } })
  expect(await get('s')).toEqual({ _id: 's', d: 1 })
})

test('updates and removals by condition tell how many', async () => {
  for (let i = 0; i < 5; i++) await things().add({ data: { _id: `c${i}`, kind: 'count', i } })
  const some = things().where({ kind: 'count', i: cloud.db.command.lt(3) })
  expect(await some.update({ data: { seen: true } })).toMatchObject({ stats: { updated: 3 } })
  expect(await things().where({ seen: true }).count()).toMatchObject({ total: 3 })
  expect(await some.remove()).toMatchObject({ stats: { removed: 3 } })
  expect(await things().doc('c0').remove()).toMatchObject({ stats: { removed: 0 } })
  expect(await things().doc('c3').remove()).toMatchObject({ stats: { removed: 1 } })
})

test('a projection keeps or leaves out', async () => {
  await things().add({ data: { _id: 'p', a: 1, b: { c: 1, d: 2 }, e: [{ f: 1, g: 2 }] } })
  const only = async (field: Record<string, boolean>) => (await things().where({ _id: 'p' }).field(field).get()).data[0]
  expect(await only({ a: true, 'b.c': true, 'e.f': true })).toEqual({ _id: 'p', a: 1, b: { c: 1 }, e: [{ f: 1 }] })
  expect(await only({ b: false, e: false })).toEqual({ _id: 'p', a: 1 })
})

test('a unique key holds, a missing field counts as null', async () => {
  const people = cloud.db.collection('people')
  await people.add({ data: { _id: 'p1', staffNo: '1' } })
  expect(await refusalOf(people.add({ data: { _id: 'p2', staffNo: '1' } }))).toContain('E11000')
  await people.add({ data: { _id: 'p3' } })
  expect(await refusalOf(people.add({ data: { _id: 'p4' } }))).toContain('E11000')
  expect(await refusalOf(people.doc('p3').update({ data: { staffNo: '1' } }))).toContain('E11000')
  await people.doc('p1').remove()
  await people.doc('p3').update({ data: { staffNo: '1' } })
  expect((await people.where({ staffNo: '1' }).get()).data).toEqual([{ _id: 'p3', staffNo: '1' }])
})

test('two hundred at once for one unique key: one gets it', async () => {
  const people = cloud.db.collection('people')
  const tries = Array.from({ length: 200 }, (_x, i) => people.add({ data: { _id: `race${i}`, staffNo: 'wanted' } }))
  const results = await Promise.allSettled(tries)
  expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
  expect(await people.where({ staffNo: 'wanted' }).count()).toMatchObject({ total: 1 })
})

test('what the store does not use is refused aloud', async () => {
  const _ = cloud.db.command
  expect(await refusalOf(cloud.db.collection('nowhere').add({ data: {} }))).toContain('Db or Table not exist')
  expect(await refusalOf(cloud.db.collection('nowhere').get())).toContain('Db or Table not exist')
  expect(await refusalOf(cloud.db.createCollection('other'))).toContain("action 'database.addCollection'")
  expect(
    await refusalOf(
      things()
        .where({ a: _.mod(2, 1) })
        .get(),
    ),
  ).toContain('$mod')
  expect(
    await refusalOf(
      things()
        .where(_.nor([{ a: 1 }]))
        .get(),
    ),
  ).toContain('$nor')
  expect(
    await refusalOf(
      things()
        .doc('a')
        .update({ data: { a: _.rename('b') } }),
    ),
  ).toContain('$rename')
  expect(
    await refusalOf(
      things()
        .doc('a')
        .update({ data: { list: _.addToSet({ each: [1] }) } }),
    ),
  ).toContain('$each')
  expect(
    await refusalOf(
      things()
        .doc('a')
        .update({ data: { text: _.inc(1) } }),
    ),
  ).toContain('does not hold a number')
  expect(
    await refusalOf(
      things()
        .doc('a')
        .update({ data: { text: _.push(['x']) } }),
    ),
  ).toContain('must be an array')
  expect(await refusalOf(things().aggregate().sample({ size: 1 }).end())).toContain('$sample')
  const plain = things().aggregate()
  expect(
    await refusalOf(plain.lookup({ from: 'left', let: { a: '$a' }, pipeline: [], as: 'x' } as never).end()),
  ).toContain("'let'")
})

test('the host reads and writes in the same process, with the same rules', async () => {
  const { database } = cloud.gateway
  const id = await database.write((changes) => changes.insert('people', { staffNo: 'host', sortName: 'x' }))
  await expect(
    database.write((changes) => {
      changes.insert('things', { _id: 'with' })
      changes.insert('people', { staffNo: 'host' })
    }),
  ).rejects.toThrow('E11000')
  expect(database.read('things', 'with')).toBeUndefined()
  await database.write((changes) => {
    changes.replace('people', { _id: id, staffNo: 'host2' })
    changes.insert('people', { _id: 'other', staffNo: 'host' })
  })
  expect(database.find('people', { staffNo: { $in: ['host', 'host2'] } }, { sort: { staffNo: -1 } })).toEqual([
    { _id: id, staffNo: 'host2' },
    { _id: 'other', staffNo: 'host' },
  ])
  await database.write((changes) => changes.remove('people', id))
  expect([...database.all('people')].map((doc) => doc._id)).not.toContain(id)
})
