import fc from 'fast-check'
import { Query } from 'mingo'
import type { Doc, Fields, Value } from '../../local/gateway/wire'
import { type Rig, rig } from './gateway-setup'

/** Whatever plan is chosen, a query answers what looking at every document would answer. */
let cloud: Rig
beforeAll(async () => {
  cloud = await rig({ synchronous: 'NORMAL' })
})
afterAll(() => cloud.close())

const tokens = ['a', 'b', 'c', 'd']
const scalar = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom(0.5, -2.5, 1e12),
  fc.constantFrom('', 'a', 'b', 'é', '﨑', '𠮷', 'a\0', 'a\0b'),
  fc.constantFrom(new Date(-5), new Date(0), new Date(1e12)),
  fc.boolean(),
  fc.constant(null),
)
const field = (values: fc.Arbitrary<Value>) => fc.option(values, { nil: undefined, freq: 5 })
const document = fc
  .record({
    seenBy: field(fc.subarray(tokens)),
    createdAt: field(scalar),
    state: field(fc.constantFrom('draft', 'sent', 'done')),
    callId: field(fc.constantFrom('x', 'y')),
    meta: field(fc.record({ rank: scalar })),
  })
  .map((fields) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields)

const compare = (values: fc.Arbitrary<Value>): fc.Arbitrary<Value> =>
  fc.oneof(
    { weight: 4, arbitrary: values },
    { weight: 2, arbitrary: fc.array(values, { maxLength: 3 }).map((list) => ({ $in: list })) },
    {
      weight: 3,
      arbitrary: fc.tuple(fc.constantFrom('$gt', '$gte', '$lt', '$lte'), values).map(([op, v]) => ({ [op]: v })),
    },
    { weight: 1, arbitrary: fc.tuple(values, values).map(([$gte, $lt]) => ({ $gte, $lt })) },
    { weight: 1, arbitrary: fc.tuple(fc.constantFrom('$ne', '$eq'), values).map(([op, v]) => ({ [op]: v })) },
    { weight: 1, arbitrary: fc.array(values, { maxLength: 2 }).map((list) => ({ $nin: list })) },
    { weight: 1, arbitrary: fc.boolean().map((yes) => ({ $exists: yes })) },
    { weight: 1, arbitrary: values.map((value) => ({ $not: { $eq: value } })) },
  ) as fc.Arbitrary<Value>
const leaf: fc.Arbitrary<Fields> = fc.oneof(
  compare(fc.constantFrom(...tokens, null)).map((seenBy) => ({ seenBy })),
  compare(scalar).map((createdAt) => ({ createdAt })),
  compare(fc.constantFrom('draft', 'sent', 'gone')).map((state) => ({ state })),
  compare(fc.constantFrom('x', 'y')).map((callId) => ({ callId })),
  compare(scalar).map((rank) => ({ 'meta.rank': rank })),
  compare(fc.integer({ min: 0, max: 40 }).map(idOf)).map((_id) => ({ _id })),
)
/** The condition by which a page goes on behind the last document of the one before. */
const cursor = fc
  .tuple(
    scalar,
    fc.integer({ min: 0, max: 40 }).map(idOf),
    fc.constantFrom('$lt', '$gt'),
    fc.constantFrom('$lt', '$gt'),
  )
  .map(([k, id, by, then]): Fields => ({ $or: [{ createdAt: { [by]: k } }, { createdAt: k, _id: { [then]: id } }] }))
const filter: fc.Arbitrary<Fields> = fc.oneof(
  { weight: 3, arbitrary: fc.array(leaf, { maxLength: 3 }).map((parts) => Object.assign({}, ...parts) as Fields) },
  { weight: 2, arbitrary: fc.array(leaf, { minLength: 1, maxLength: 3 }).map((parts) => ({ $and: parts })) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(leaf, fc.array(leaf, { minLength: 1, maxLength: 3 }))
      .map(([one, parts]) => ({ ...one, $or: parts })),
  },
  { weight: 2, arbitrary: fc.tuple(leaf, cursor).map(([one, more]) => ({ ...one, ...more })) },
  { weight: 1, arbitrary: fc.tuple(leaf, cursor).map(([one, more]) => ({ $and: [one, more] })) },
)
const direction = fc.constantFrom<1 | -1>(1, -1)
const order = fc
  .tuple(
    fc.oneof(
      fc.tuple(direction).map(([createdAt]) => ({ createdAt })),
      fc.constant({}),
      fc.record({ seenBy: direction, createdAt: direction }, { requiredKeys: ['seenBy'] }),
      fc.record({ 'meta.rank': direction, createdAt: direction }, { requiredKeys: [] }),
      fc.record({ state: direction, callId: direction, createdAt: direction }, { requiredKeys: [] }),
    ),
    direction,
  )
  .map(([first, _id]): Record<string, 1 | -1> => ({ ...first, _id }))

function idOf(n: number): string {
  return `id${String(n).padStart(3, '0')}`
}

/** An array is ordered by its least element, or its greatest when descending; an empty one comes before null. */
function lead(value: unknown, way: 1 | -1): unknown {
  if (!Array.isArray(value)) return value
  const [least] = [...value].sort((a, b) => before(a, b) * way)
  return value.length > 0 ? least : EMPTY
}
const EMPTY = Symbol('empty')

const rank = (value: unknown) =>
  ['symbol', 'undefined', 'number', 'string', 'boolean', 'object'].indexOf(value === null ? 'undefined' : typeof value)

function before(a: unknown, b: unknown): number {
  if (rank(a) !== rank(b)) return rank(a) - rank(b)
  if (a === null || a === undefined || a === EMPTY) return 0
  const [x, y] = [a, b].map((value) => (value instanceof Date ? value.getTime() : value)) as [string, string]
  return x < y ? -1 : x > y ? 1 : 0
}

const at = (doc: Fields, path: string): unknown =>
  path.split('.').reduce((value: unknown, name) => (value as Fields | undefined)?.[name], doc)

function naive(docs: Doc[], condition: Fields, sort: Record<string, 1 | -1>, skip: number, limit: number): string[] {
  const query = new Query<Fields>(condition)
  return docs
    .filter((doc) => query.test(doc))
    .sort((a, b) => {
      for (const [path, way] of Object.entries(sort)) {
        const found = before(lead(at(a, path), way), lead(at(b, path), way)) * way
        if (found !== 0) return found
      }
      return 0
    })
    .slice(skip, skip + limit)
    .map((doc) => doc._id)
}

const skip = fc.constantFrom(0, 0, 2)
const limit = fc.constantFrom(1, 3, 1000)
const anything = fc.record({ filter, sort: order, skip, limit })
/** A page of a list that goes on behind a document, forwards or backwards. */
const page = fc
  .record({
    seenBy: fc.oneof(
      fc.constantFrom(...tokens),
      fc.subarray(tokens).map(($in) => ({ $in })),
    ),
    k: scalar,
    id: fc.integer({ min: 0, max: 40 }).map(idOf),
    down: fc.boolean(),
    skip,
    limit,
  })
  .map(({ seenBy, k, id, down, skip, limit }) => {
    const [ahead, behind] = down ? ['$lt', '$gt'] : ['$gt', '$lt']
    const $or: Fields[] = [{ createdAt: { [ahead]: k } }, { createdAt: k, _id: { [behind]: id } }]
    const sort: Record<string, 1 | -1> = down ? { createdAt: -1, _id: 1 } : { createdAt: 1, _id: -1 }
    return { filter: { seenBy, $or } as Fields, sort, skip, limit }
  })
const question = fc.oneof({ weight: 4, arbitrary: anything }, { weight: 1, arbitrary: page })

test('every query answers what a look at all documents answers', async () => {
  const { database } = cloud.gateway
  await fc.assert(
    fc.asyncProperty(
      fc.array(document, { maxLength: 40 }),
      fc.array(document, { maxLength: 10 }),
      fc.array(question, { minLength: 10, maxLength: 25 }),
      async (docs, later, questions) => {
        await database.write((changes) => {
          for (const doc of database.all('papers')) changes.remove('papers', doc._id)
        })
        await database.write((changes) =>
          docs.forEach((doc, i) => void changes.insert('papers', { ...doc, _id: idOf(i) })),
        )
        // Some documents change afterwards: their old keys must be gone from the indexes.
        await database.write((changes) =>
          later.forEach((doc, i) => void changes.replace('papers', { ...doc, _id: idOf(i * 3) })),
        )
        const all = [...database.all('papers')]
        for (const { filter, sort, skip, limit } of questions) {
          const found = database.find('papers', filter, { sort, skip, limit }).map((doc) => doc._id)
          expect({ filter, sort, skip, limit, found }).toEqual({
            filter,
            sort,
            skip,
            limit,
            found: naive(all, filter, sort, skip, limit),
          })
          expect(database.count('papers', filter)).toBe(naive(all, filter, {}, 0, Infinity).length)
        }
      },
    ),
    { numRuns: 250 },
  )
}, 60_000)

test('pages by cursor give the whole list once, in order', async () => {
  const { database } = cloud.gateway
  const _ = cloud.db.command
  await database.write((changes) => {
    for (const doc of database.all('papers')) changes.remove('papers', doc._id)
    for (let i = 0; i < 300; i++)
      changes.insert('papers', { seenBy: i % 3 ? ['me', 'all'] : ['all'], createdAt: Math.floor(i / 7), state: 'sent' })
  })
  const mine = { seenBy: _.in(['me', 'all']), state: 'sent' }
  const papers = cloud.db.collection('papers')
  const whole = (await papers.where(mine).orderBy('createdAt', 'desc').orderBy('_id', 'asc').limit(1000).get()).data
  expect(whole).toHaveLength(300)
  const paged: Record<string, unknown>[] = []
  for (let last: Record<string, unknown> | undefined; ; ) {
    const behind =
      last && _.or([{ createdAt: _.lt(last.createdAt) }, { createdAt: last.createdAt, _id: _.gt(last._id) }])
    const condition = behind ? _.and([mine, behind]) : mine
    cloud.gateway.meter.reset()
    const page = (await papers.where(condition).orderBy('createdAt', 'desc').orderBy('_id', 'asc').limit(20).get()).data
    expect(cloud.gateway.meter.read().scanned).toBe(page.length)
    paged.push(...page)
    last = page.at(-1)
    if (page.length < 20) break
  }
  expect(paged).toEqual(whole)
})
