import { type Rig, rig } from './gateway-setup'

let cloud: Rig
beforeAll(async () => {
  cloud = await rig()
  await cloud.gateway.database.write((changes) => {
    changes.insert('left', { _id: 'l1', key: 'a', many: ['p1', 'p3'], n: 3 })
    changes.insert('left', { _id: 'l2', key: 'b', many: [], n: 1 })
    changes.insert('left', { _id: 'l3', n: 2 })
    changes.insert('right', { _id: 'r1', key: 'a', tag: 'x' })
    changes.insert('right', { _id: 'r2', key: 'a', tag: 'y' })
    changes.insert('right', { _id: 'r3', tag: 'x' })
    for (let i = 0; i < 500; i++) changes.insert('people', { _id: `p${i}`, staffNo: `s${i}`, sortName: `n${i % 7}` })
  })
})
afterAll(() => cloud.close())

const left = () => cloud.db.collection('left').aggregate().sort({ _id: 1 })
const ids = (docs: unknown) => (docs as { _id: string }[]).map((doc) => doc._id)

test('a lookup by equal fields: a missing field meets missing fields', async () => {
  const { list } = await left().lookup({ from: 'right', localField: 'key', foreignField: 'key', as: 'found' }).end()
  expect(list.map((doc) => ids(doc.found))).toEqual([['r1', 'r2'], [], ['r3']])
  expect(list[1]).toEqual({ _id: 'l2', key: 'b', many: [], n: 1, found: [] })
})

test('a lookup by the elements of an array reads only these documents', async () => {
  cloud.gateway.meter.reset()
  const { list } = await left()
    .match({ many: 'p1' })
    .lookup({ from: 'people', localField: 'many', foreignField: '_id', as: 'who' })
    .end()
  expect(list.map((doc) => ids(doc.who))).toEqual([['p1', 'p3']])
  expect(cloud.gateway.meter.read().scanned).toBe(3 + 2)
})

test('a lookup by a pipeline of its own runs once, by index', async () => {
  const { command: _ } = cloud.db
  const $ = _.aggregate
  cloud.gateway.meter.reset()
  const pipeline = $.pipeline()
    .match({ staffNo: _.in(['s3', 's4']) })
    .project({ _id: 0, staffNo: 1 })
    .done()
  const { list } = await left().lookup({ from: 'people', pipeline, as: 'some' }).end()
  for (const doc of list) expect(doc.some).toEqual([{ staffNo: 's3' }, { staffNo: 's4' }])
  expect(cloud.gateway.meter.read().scanned).toBe(3 + 2)
})

test('the other stages', async () => {
  const $ = cloud.db.command.aggregate
  const people = () => cloud.db.collection('people').aggregate()
  const groups = await people()
    .group({ _id: '$sortName', n: $.sum(1), last: $.max('$staffNo') })
    .sort({ n: -1, _id: 1 })
    .skip(1)
    .limit(2)
    .end()
  expect(groups.list).toEqual([
    { _id: 'n1', n: 72, last: expect.any(String) },
    { _id: 'n2', n: 72, last: expect.any(String) },
  ])
  expect((await people().match({ sortName: 'n0' }).count('total').end()).list).toEqual([{ total: 72 }])
  expect((await people().match({ sortName: 'nobody' }).count('total').end()).list).toEqual([])
  const shaped = await left()
    .addFields({ 'more.size': $.size('$many') })
    .project({ n: 1, more: 1 })
    .limit(1)
    .end()
  expect(shaped.list).toEqual([{ _id: 'l1', n: 3, more: { size: 2 } }])
  expect((await left().unwind('$many').project({ many: 1 }).end()).list).toEqual([
    { _id: 'l1', many: 'p1' },
    { _id: 'l1', many: 'p3' },
  ])
  expect(cloud.gateway.database.read('left', 'l1')).toEqual({ _id: 'l1', key: 'a', many: ['p1', 'p3'], n: 3 })
})
