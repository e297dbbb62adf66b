import './quiet-sdk'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { schema } from '../../cloudfunctions/kit/schema'
import { type Gateway, openGateway } from '../../local/gateway/gateway'

/** The store by itself, on the real SDK and the local gateway: what no action of today asks of it yet, and its traps. */
type Store = typeof import('../../cloudfunctions/kit/store')
let store: Store
let gateway: Gateway
let dir: string

beforeAll(async () => {
  dir = await fs.mkdtemp(path.join(os.tmpdir(), 'teachers-home-store-'))
  gateway = await openGateway({ file: path.join(dir, 'cloud.sqlite'), schema, filesDir: path.join(dir, 'files') })
  process.env.TENCENTCLOUD = 'true'
  process.env.TENCENTCLOUD_SECRETID = 'none'
  process.env.TENCENTCLOUD_SECRETKEY = 'none'
  process.env.TCB_ENV = 'local'
  process.env.TCB_CONTEXT_CNFG = JSON.stringify({ URL: gateway.url })
  store = await import('../../cloudfunctions/kit/store')
})
afterAll(async () => {
  await gateway.close()
  await fs.rm(dir, { recursive: true, force: true })
})

interface Place {
  _id: string
  members: string[]
  left: number
  about?: unknown
}
const place = (_id: string): Place => ({ _id, members: [], left: 2, about: { a: 1, b: 2 } })

test('a conditional update does or does not, and says which', async () => {
  await store.insert('series', place('p1'))
  const join = (m: string) =>
    store.updateIf(
      'series',
      { _id: 'p1', left: { gt: 0 }, members: { not: m } },
      { inc: { left: -1 }, push: { members: m } },
    )
  const won = await Promise.all(['a', 'b', 'a', 'c', 'b'].map(join))
  expect(won.reduce((x, y) => x + y)).toBe(2)
  const after = await store.get<Place>('series', 'p1')
  expect(after?.left).toBe(0)
  expect(new Set(after?.members).size).toBe(2)
})

test('a set object takes the place of the old one instead of being merged; a field can be taken away', async () => {
  await store.insert('series', place('p2'))
  expect(await store.updateIf('series', { _id: 'p2' }, { set: { about: { c: 3 } } })).toBe(1)
  expect((await store.get<Place>('series', 'p2'))?.about).toEqual({ c: 3 })
  await store.updateIf('series', { _id: 'p2' }, { unset: ['about'], pull: { members: 'nobody' } })
  expect(await store.get<Place>('series', 'p2')).toEqual({ _id: 'p2', members: [], left: 2 })
})

test('what a place in a queue asks: not in the list, counters that nobody began, room by position, each once', async () => {
  await store.insert('series', { _id: 'q1', queue: { e1: ['a'] }, log: [{ k: 'one' }], people: ['a'] } as never)
  const enter = (m: string, k: string) =>
    store.updateIf(
      'series',
      {
        _id: 'q1',
        'queue.e1': { not: m },
        'queue.e1.2': { exists: false },
        'log.k': { not: k },
        [`each.${m}`]: { below: 1 },
        [`inside.${m}`]: { exists: false },
        people: { notIn: ['z'] },
      },
      {
        push: { 'queue.e1': m, log: { k } },
        inc: { [`each.${m}`]: 1 },
        add: { people: [m, 'a'] },
        set: { [`inside.${m}`]: 'x' },
      },
    )
  // In the list; the request known; then two that fit; then no room.
  expect([await enter('a', 'two'), await enter('b', 'one'), await enter('b', 'two')]).toEqual([0, 0, 1])
  expect([await enter('b', 'three'), await enter('c', 'three'), await enter('d', 'four')]).toEqual([0, 1, 0])
  expect(await store.get('series', 'q1')).toMatchObject({
    queue: { e1: ['a', 'b', 'c'] },
    people: ['a', 'b', 'c'],
    each: { b: 1, c: 1 },
  })
  await store.updateIf('series', { _id: 'q1' }, { add: { people: ['z'] }, unset: ['queue', 'each', 'inside'] })
  expect(await enter('d', 'five')).toBe(0)
})

test('one record is named; many only on purpose', async () => {
  await expect(store.updateIf('series', { left: 2 }, { inc: { left: 1 } })).rejects.toThrow('_id')
  await store.insert('series', place('p3'))
  expect(await store.updateIf('series', { _id: { in: ['p3', 'none'] } }, { inc: { left: 5 } }, true)).toBe(1)
  expect((await store.get<Place>('series', 'p3'))?.left).toBe(7)
})

test('a taken key is told as such, outside of a transaction and inside', async () => {
  await store.insert('groups', { _id: 'g1', path: '语文组' } as never)
  await expect(store.insert('groups', { _id: 'g2', path: '语文组' } as never)).rejects.toThrow(store.Taken)
  const inside = store.tx(
    (t) => t.insert('groups', { _id: 'g3', path: '语文组' } as never),
    () => true,
  )
  await expect(inside).rejects.toThrow(store.Taken)
  expect(await store.count('groups', {})).toBe(1)
})

test('many at once: those that are there stay as they are, the others come in, whoever does it at the same time', async () => {
  const many = (from: number, to: number, left: number) =>
    Array.from({ length: to - from }, (_, i) => ({ ...place(`m${from + i}`), left }))
  await store.insertMany('series', many(0, 1000, 10))
  expect(await store.count('series', { left: 10 })).toBe(1000)
  // The same again, and some more.
  await store.insertMany('series', many(900, 1400, 70))
  expect([await store.count('series', { left: 10 }), await store.count('series', { left: 70 })]).toEqual([1000, 400])
  const parts = [many(1400, 2000, 80), many(1500, 2100, 80), many(1400, 2100, 80)]
  await Promise.all(parts.map((docs) => store.insertMany('series', docs)))
  expect(await store.count('series', { left: 80 })).toBe(700)
  await store.insertMany('series', [])
})

test('many at once: a key that is not the id is still taken', async () => {
  await store.insert('groups', { _id: 'g10', path: '数学组' } as never)
  const two = [
    { _id: 'g11', path: '物理组' },
    { _id: 'g12', path: '数学组' },
  ]
  await expect(store.insertMany('groups', two)).rejects.toThrow(store.Taken)
})

test('a transaction that is not kept leaves nothing; one that is, all; removing works inside', async () => {
  await store.insert('series', place('p4'))
  const work = (keep: boolean) =>
    store.tx(
      async (t) => {
        await t.remove('series', 'p4')
        await t.insert('series', place('p5'))
        return keep
      },
      (kept) => kept,
    )
  await work(false)
  expect([await store.get('series', 'p4'), await store.get('series', 'p5')]).toEqual([place('p4'), null])
  await work(true)
  expect([await store.get('series', 'p4'), await store.get('series', 'p5')]).toEqual([null, place('p5')])
})

test('conflicts without end are Busy, not a bug', async () => {
  gateway.faults.set([{ kind: 'conflict_at_commit', rate: 1 }])
  const work = store.tx(
    (t) => t.insert('series', place('p6')),
    () => true,
  )
  await expect(work).rejects.toThrow(store.Busy)
  gateway.faults.clear()
  expect(await store.get('series', 'p6')).toBeNull()
}, 30_000)

test.each(['', 'x', '[]', Buffer.from('[1]').toString('base64url'), Buffer.from('[{},1]').toString('base64url')])(
  'the cursor %j is not one of ours',
  async (cursor) => {
    const asked = store.query('series', { where: {}, sort: '_id', cursor })
    await expect(asked).rejects.toThrow(store.BadCursor)
  },
)

test('a table that does not exist is a loud bug, not an empty list', async () => {
  await expect(store.query('nothing' as never, { where: {}, sort: '_id' })).rejects.toBeDefined()
})
