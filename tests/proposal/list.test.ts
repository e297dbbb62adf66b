import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { schema } from '../../cloudfunctions/kit/schema'
import { openGateway } from '../../local/gateway/gateway'
import { type Cloud, openCloud } from '../kit/cloud'
import { makeSchool } from '../kit/school'
import { type Session, value } from '../kit/session'
import { openCall, submitted } from './deeds'
import { multiply } from './multiply'

/** A list over 5,000 proposals: a page of 20 by an index, in at most three calls of the database. */
const COUNT = 5000
let cloud: Cloud
let data: string
let [teacher, committee]: Session[] = []
let callId: string

beforeAll(async () => {
  data = await fs.mkdtemp(path.join(os.tmpdir(), 'teachers-home-list-'))
  cloud = await openCloud({ data })
  const school = await makeSchool(cloud, { size: 60, roles: { 1: 'proposal_committee' } })
  ;[committee, teacher] = await Promise.all([1, 20].map(school.as))
  callId = (await openCall(committee as Session, Date.now())).id
  const { id } = await submitted(teacher as Session, callId)
  await cloud.kill9()
  await multiply(data, id, COUNT)
  await cloud.restart()
}, 120_000)
afterAll(async () => {
  await cloud?.close()
  await fs.rm(data, { recursive: true, force: true })
})

const cost = async (ask: () => Promise<unknown>) => {
  await cloud.resetMeter()
  await ask()
  const { calls, scanned } = await cloud.meter()
  return { calls, scanned }
}
const list = (input: Parameters<Session['proposal']['list']>[0], by = teacher as Session) =>
  value(by.proposal.list(input))

test.each([
  ['all', {}],
  ['of a call', () => ({ callId })],
  ['in a state', { state: 'endorsing' }],
  ['mine', { mine: true }],
] as const)(
  '%s: 20 rows, newest first, 3 calls at most, and no more records looked at than a page holds',
  async (_, asked) => {
    const input = typeof asked === 'function' ? asked() : asked
    const page = await list(input)
    expect(page.items).toHaveLength(20)
    expect(page.items.map((p) => p.createdAt)).toEqual(page.items.map((p) => p.createdAt).sort((a, b) => b - a))
    const { calls, scanned } = await cost(() => list(input))
    expect(calls).toBeLessThanOrEqual(3)
    expect(scanned).toBeLessThanOrEqual(30)
  },
)

test('what waits for the committee, by deadline', async () => {
  const by = committee as Session
  const page = await list({ toDo: true }, by)
  expect(page.items.map((p) => p.title)).toEqual(Array.from({ length: 20 }, (_, i) => `第${2 * i + 1}件`))
  expect((await cost(() => list({ toDo: true }, by))).scanned).toBeLessThanOrEqual(30)
})

test('the last page costs what the first does, and every proposal is on exactly one', async () => {
  const seen = new Set<string>()
  let cursor: string | undefined
  let worst = 0
  for (let pages = 0; pages <= COUNT / 20; pages++) {
    const asked = { callId, cursor }
    let page: Awaited<ReturnType<typeof list>> = { items: [] }
    const { scanned } = await cost(async () => {
      page = await list(asked)
    })
    worst = Math.max(worst, scanned)
    for (const p of page.items) seen.add(p.id)
    cursor = page.cursor
    if (!cursor) break
  }
  expect(seen.size).toBe(COUNT)
  expect(worst).toBeLessThanOrEqual(30)
}, 60_000)

test('a search answers what it finds', async () => {
  expect((await list({ text: '第4321件' })).items.map((p) => p.title)).toEqual(['第4321件'])
  expect((await list({ text: '(.*' })).items).toEqual([])
})

test('control: without its index the page looks at everything', async () => {
  await cloud.kill9()
  const file = path.join(data, 'cloud.sqlite')
  const bare = { ...schema, proposals: { indexes: [] } }
  const gateway = await openGateway({ file, schema: bare, filesDir: path.join(data, 'files') })
  gateway.meter.reset()
  gateway.database.find('proposals', { seenBy: 'school' }, { sort: { createdAt: -1 }, limit: 20 })
  const { scanned } = gateway.meter.read()
  await gateway.close()
  expect(scanned).toBeGreaterThanOrEqual(COUNT)
})
