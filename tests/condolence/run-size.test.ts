import type { RunList } from '@domain/condolence/run'
import { LIST_SIZE } from '@domain/condolence/run'
import type { Cloud } from '../kit/cloud'
import { openCloud } from '../kit/cloud'
import { records } from '../kit/records'
import { value } from '../kit/session'
import { dragonBoat, type Larder, openLarder, TODAY } from './running'

const SIZE = 5900
let cloud: Cloud
let at: Larder
beforeAll(async () => {
  cloud = await openCloud()
  at = await openLarder({ size: SIZE, groups: 60 }, cloud)
}, 300_000)
afterAll(() => cloud.close())

const size = (answer: unknown) => JSON.stringify(answer).length

test('a run for 5,900 is made in one call, within what a function and a record may hold', async () => {
  const { audience, asOf, valueFen, kind } = dragonBoat
  const budget = await value(at.committee.condolence.budget({ audience, asOf, valueFen, kind }))
  expect(budget).toMatchObject({ people: SIZE, sumFen: SIZE * valueFen, overCount: 0 })
  await cloud.resetMeter()
  const began = Date.now()
  const runId = await at.made()
  // A function is given 20 s; this machine is shared.
  expect(Date.now() - began).toBeLessThan(15_000)
  expect((await cloud.meter()).calls).toBeLessThan(80)
  const lists = records<RunList>(cloud, 'runlists').filter((l) => l.runId === runId)
  expect(lists).toHaveLength(Math.ceil(SIZE / LIST_SIZE))
  expect(new Set(lists.flatMap((l) => l.ids)).size).toBe(SIZE)
  expect(Math.max(...lists.map(size))).toBeLessThan(150_000)

  // The last of them chooses and collects like the first, without a list being walked through.
  await cloud.resetMeter()
  await value((await at.as(SIZE)).condolence.choose({ runId, choiceId: 'oil' }))
  const code = await at.code(SIZE)
  await cloud.resetMeter()
  await value(at.committee.condolence.hand({ runId, memberCode: code }))
  expect((await cloud.meter()).calls).toBeLessThanOrEqual(14)

  const first = await value(at.chair.condolence.runProgress({ runId }))
  expect(first).toMatchObject({ people: SIZE, handed: 1, chosen: [{}, { chosen: 1, handed: 1 }, {}] })
  expect(first.groups).toHaveLength(60)
  expect(size(first)).toBeLessThan(16_000)
  const next = await value(at.chair.condolence.runProgress({ runId, cursor: first.cursor }))
  expect(next.groups).toEqual([])
  expect(size(next)).toBeLessThan(5_000)
  expect(next.items.map((p) => p.id)).not.toContain(first.items.at(-1)?.id)
}, 120_000)

test('all pages together name each who is missing once, and a group its own', async () => {
  const runId = await at.made({ title: '中秋慰问' })
  const groupId = (await value((await at.as(3)).member.me({}))).member?.groupId
  const ids: string[] = []
  let cursor: string | undefined
  do {
    const page = await value(at.chair.condolence.runProgress({ runId, groupId, cursor }))
    ids.push(...page.items.map((p) => p.id))
    cursor = page.cursor
  } while (cursor !== undefined)
  expect(ids).toHaveLength(99)
  expect(new Set(ids).size).toBe(99)
  await value(at.committee.condolence.hand({ runId, memberIds: ids }))
  const after = await value(at.chair.condolence.runProgress({ runId, groupId }))
  expect(after).toMatchObject({ people: 99, handed: 99, items: [] })
  expect(after.cursor).toBeUndefined()
  // Who collected is found without reading whom nobody asked for.
  expect((await value(at.chair.condolence.runProgress({ runId, of: 'handed' }))).items).toHaveLength(20)
  await at.sound()
}, 120_000)

test('many runs of a year: the cap is counted over all of them', async () => {
  await at.made({ title: '春节慰问', valueFen: 100_000 })
  const budget = await value(
    at.committee.condolence.budget({ audience: { kind: 'staff' }, asOf: TODAY, valueFen: 100_000, kind: 'festival' }),
  )
  expect(budget).toMatchObject({ overCount: SIZE })
  expect(size(budget)).toBeLessThan(3_000)
}, 120_000)
