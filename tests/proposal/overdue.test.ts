import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { addDays, dayOf, endOf } from '@domain/kit/time'
import { type Cloud, openCloud } from '../kit/cloud'
import { refusal, value } from '../kit/session'
import { decided } from './deeds'
import { multiply } from './multiply'
import { NOW, openTown, type Town } from './town'

/** What is overdue among 5,000 with departments: the longest first, found by its day, true without any write. */
const COUNT = 5000
const TODAY = dayOf(NOW)
let cloud: Cloud
let data: string
let town: Town

beforeAll(async () => {
  data = await fs.mkdtemp(path.join(os.tmpdir(), 'teachers-home-overdue-'))
  cloud = await openCloud({ data })
  town = await openTown(cloud)
  const { id } = await town.reviewed()
  await decided(town.committee, [id], 'docketed')
  await value(town.committee.proposal.assign({ id, lead: '总务处', dueOn: addDays(TODAY, 700) }))
  await cloud.kill9()
  // One due day each: half of them over, in no order.
  await multiply(data, id, COUNT, (i) => {
    const dueOn = addDays(TODAY, ((i * 7919) % COUNT) - COUNT / 2)
    return { dueOn, nextBy: endOf(dueOn), lead: i % 2 ? '总务处' : '教务处' }
  })
  await cloud.restart()
}, 120_000)
beforeEach(() => cloud.clock(NOW))
afterAll(async () => {
  await cloud?.close()
  await fs.rm(data, { recursive: true, force: true })
})

const overdue = (more: object = {}) => value(town.committee.proposal.list({ overdue: true, ...more }))

test('a page of twenty, the longest overdue first, by looking at little more than a page', async () => {
  await cloud.resetMeter()
  const page = await overdue()
  const { calls, scanned } = await cloud.meter()
  expect(page.items.map((p) => p.dueOn)).toEqual(
    Array.from({ length: 20 }, (_, i) => addDays(TODAY, i + 1 - COUNT / 2)),
  )
  expect(calls).toBeLessThanOrEqual(3)
  expect(scanned).toBeLessThanOrEqual(30)
  await cloud.resetMeter()
  const next = await overdue({ cursor: page.cursor })
  expect(next.items[0]?.dueOn).toBe(addDays(TODAY, 21 - COUNT / 2))
  expect((await cloud.meter()).scanned).toBeLessThanOrEqual(30)
})

test('with the day it grows by itself: nothing was written meanwhile', async () => {
  const all = async () => {
    let count = 0
    let cursor: string | undefined
    do {
      const page = await overdue({ cursor })
      for (const p of page.items) expect((p.dueOn ?? '') < dayOf(at)).toBe(true)
      count += page.items.length
      cursor = page.cursor
    } while (cursor !== undefined)
    return count
  }
  let at = NOW
  const before = await all()
  expect(before).toBe(COUNT / 2 - 1)
  at = endOf(TODAY)
  await cloud.clock(at - 60_000)
  expect(await all()).toBe(before)
  at = endOf(TODAY) + 1000
  await cloud.clock(at)
  expect(await all()).toBe(before + 1)
}, 60_000)

test('of one department, of one call; beside what contradicts it, it is refused', async () => {
  const page = await overdue({ department: '教务处', callId: town.callId })
  expect(page.items.every((p) => p.lead === '教务处')).toBe(true)
  expect(page.items).toHaveLength(20)
  for (const more of [{ mine: true }, { toDo: true }, { state: 'replied' as const }, { among: 'given' as const }])
    expect(await refusal(town.committee.proposal.list({ overdue: true, ...more }))).toBe('BAD_INPUT')
})
