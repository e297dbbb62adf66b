import { join } from 'node:path'
import { openGateway } from '../../local/gateway/gateway'
import type { Fields } from '../../local/gateway/wire'
import { type Rig, refusalOf, rig, schema } from './gateway-setup'

/** That indexes serve what the lists ask: the meter counts the documents that were looked at. */
jest.setTimeout(60_000)

let cloud: Rig
beforeAll(async () => {
  cloud = await rig()
  await cloud.gateway.database.write((changes) => {
    for (let i = 0; i < 5000; i++)
      changes.insert('papers', {
        _id: `p${String(i).padStart(4, '0')}`,
        seenBy: ['all', `dept${i % 50}`, ...(i % 100 === 0 ? ['me'] : [])],
        state: i % 10 === 0 ? 'sent' : 'draft',
        callId: `call${i % 5}`,
        createdAt: (i * 7919) % 5000,
        meta: { rank: i % 3 },
        title: `paper ${i}`,
      })
  })
})
afterAll(() => cloud.close())

const papers = () => cloud.db.collection('papers')

async function metered<T>(deed: () => Promise<T>): Promise<{ answer: T; scanned: number; calls: number }> {
  cloud.gateway.meter.reset()
  const answer = await deed()
  const { scanned, calls } = cloud.gateway.meter.read()
  return { answer, scanned, calls }
}

const page = (filter: object, limit = 20) =>
  papers().where(filter).orderBy('createdAt', 'desc').orderBy('_id', 'asc').limit(limit).get()

test('a page of 20 out of 5,000 looks at 20 documents', async () => {
  const { answer, scanned, calls } = await metered(() => page({ seenBy: 'all' }))
  expect(answer.data.map((doc) => doc.createdAt)).toEqual(Array.from({ length: 20 }, (_x, i) => 4999 - i))
  expect([scanned, calls]).toEqual([20, 1])
})

test('several tokens on an array are merged, each document once', async () => {
  const _ = cloud.db.command
  const { answer, scanned } = await metered(() => page({ seenBy: _.in(['all', 'me', 'dept1', 'dept2', 'nobody']) }))
  expect(answer.data.map((doc) => doc.createdAt)).toEqual(Array.from({ length: 20 }, (_x, i) => 4999 - i))
  expect(scanned).toBe(20)
  const rare = await metered(() => page({ seenBy: _.in(['me', 'dept0']) }, 200))
  expect(rare.answer.data).toHaveLength(100)
  expect(rare.scanned).toBe(100)
})

test('the index with more of the filter in it is taken', async () => {
  const { answer, scanned } = await metered(() => page({ seenBy: 'me', state: 'sent' }))
  expect(answer.data).toHaveLength(20)
  expect(scanned).toBe(20)
  const other = await metered(() => page({ seenBy: 'dept3', state: 'sent' }))
  expect([other.answer.data.length, other.scanned]).toEqual([0, 0])
})

test('a range on the field after the bound ones', async () => {
  const _ = cloud.db.command
  const { answer, scanned } = await metered(() =>
    page({ seenBy: 'all', createdAt: _.and([_.gte(100), _.lt(110)]) }, 100),
  )
  expect(answer.data).toHaveLength(10)
  expect(scanned).toBe(10)
})

test('the last page by cursor costs what the first did', async () => {
  const _ = cloud.db.command
  const last = (await page({ seenBy: 'all', createdAt: 40 })).data[0] as Fields
  const behind = _.or([{ createdAt: _.lt(last.createdAt) }, { createdAt: last.createdAt, _id: _.gt(last._id) }])
  const { answer, scanned } = await metered(() => page(_.and([{ seenBy: 'all' }, behind])))
  expect(answer.data.map((doc) => doc.createdAt)).toEqual(Array.from({ length: 20 }, (_x, i) => 39 - i))
  expect(scanned).toBe(20)
})

test('counts, updates and removals by condition use indexes too', async () => {
  const _ = cloud.db.command
  const counted = await metered(() => papers().where({ callId: 'call1', state: 'draft' }).count())
  expect([counted.answer.total, counted.scanned]).toEqual([1000, 1000])
  const changed = await metered(() =>
    papers()
      .where({ seenBy: 'me', state: 'sent', createdAt: _.lt(500) })
      .update({ data: { late: true } }),
  )
  expect(changed.scanned).toBe(changed.answer.stats.updated)
  expect(changed.scanned).toBeLessThan(50)
})

test('an order that an index has needs no filter', async () => {
  const { answer, scanned } = await metered(() =>
    papers().orderBy('meta.rank', 'desc').orderBy('createdAt', 'asc').limit(5).get(),
  )
  expect(answer.data.map((doc) => doc.meta)).toEqual(Array.from({ length: 5 }, () => ({ rank: 2 })))
  expect(scanned).toBe(5)
})

test('documents by id are found by id', async () => {
  const _ = cloud.db.command
  expect((await metered(() => papers().doc('p0042').get())).scanned).toBe(1)
  const several = await metered(() =>
    papers()
      .where({ _id: _.in(['p0001', 'p0002', 'none']) })
      .get(),
  )
  expect([several.answer.data.length, several.scanned]).toEqual([2, 2])
  const ordered = await metered(() =>
    papers()
      .where({ _id: _.gt('p4990') })
      .orderBy('_id', 'asc')
      .limit(3)
      .get(),
  )
  expect(ordered.answer.data.map((doc) => doc._id)).toEqual(['p4991', 'p4992', 'p4993'])
  expect(ordered.scanned).toBeLessThanOrEqual(4)
})

test('without an index everything is looked at, and the meter says so', async () => {
  const { answer, scanned } = await metered(() => papers().where({ title: 'paper 7' }).get())
  expect([answer.data.length, scanned]).toEqual([1, 5000])
})

test('an aggregation begins with an index', async () => {
  const { aggregate: $ } = cloud.db.command
  const { answer, scanned } = await metered(() =>
    papers()
      .aggregate()
      .match({ callId: 'call2', state: 'draft' })
      .group({ _id: '$meta.rank', n: $.sum(1) })
      .sort({ _id: 1 })
      .end(),
  )
  expect(answer.list.map((group) => group._id)).toEqual([0, 1, 2])
  expect(answer.list.reduce((sum, group) => sum + Number(group.n), 0)).toBe(scanned)
  expect(scanned).toBeLessThanOrEqual(1000)
})

test('an index that comes with a new schema is built from what is there, one that goes is dropped', async () => {
  const changed = { ...schema, papers: { indexes: [{ fields: ['title'], unique: true as const }] } }
  await cloud.restart({ schema: changed })
  expect((await metered(() => papers().where({ title: 'paper 7' }).get())).scanned).toBe(1)
  expect(await refusalOf(papers().add({ data: { title: 'paper 7', seenBy: ['all'] } }))).toContain('E11000')
  await papers().add({ data: { _id: 'late', title: 'new', seenBy: ['me'], createdAt: 9999 } })
  await cloud.restart()
  const { answer, scanned } = await metered(() => page({ seenBy: 'me' }, 1))
  expect([answer.data[0]?._id, scanned]).toEqual(['late', 1])
})

test('a unique index over documents that break it does not open, and changes nothing', async () => {
  const broken = { ...schema, papers: { indexes: [{ fields: ['callId'], unique: true as const }] } }
  await expect(cloud.restart({ schema: broken })).rejects.toThrow('E11000')
  await cloud.restart().catch(() => cloud.restart())
  expect((await metered(() => page({ seenBy: 'all' }))).scanned).toBe(20)
})

test('the file of a running gateway is not opened a second time', async () => {
  const options = { file: join(cloud.directory, 'data.db'), filesDir: cloud.directory, schema }
  await expect(openGateway(options)).rejects.toThrow('is another local cloud running on it?')
})

test('a field whose index does not say [] cannot hold an array', async () => {
  expect(await refusalOf(papers().add({ data: { callId: ['a', 'b'] } }))).toContain("its index must say 'callId[]'")
})
