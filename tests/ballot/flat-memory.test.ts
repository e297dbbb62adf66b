import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Answers } from '@domain/ballot/answer'
import { contentOf, SCHEME } from '@domain/ballot/content'
import { inOrder, listHash, sealOf } from '@domain/ballot/fingerprint'
import { type BoxPart, pieceId, voterId } from '@domain/ballot/model'
import type { Asking } from '@domain/ballot/question'
import { schema } from '../../cloudfunctions/kit/schema'
import { type Gateway, openGateway } from '../../local/gateway/gateway'
import { builtFunctions, openCloud } from '../kit/cloud'
import { buildFunctions } from '../kit/functions'
import { staffNoOf } from '../kit/school'
import { OPENS } from './assembly'
import { openHall } from './hall'

/** A county: 32,000 ballots, as one function closes and counts them. Put onto the disk as they would have been cast. */
const SIZE = 32_000
const SLICE = 1000
const hex = () => randomBytes(16).toString('hex')
const data = fs.mkdtempSync(path.join(os.tmpdir(), 'teachers-home-county-'))
let gateway: Gateway
let resolution = ''
let election = ''
const candidates = Array.from({ length: 25 }, (_, i) => ({ id: `candidate-number-${i}`, name: `候选人${i}` }))
const asked: Asking = { kind: 'election', questions: [{ title: '委员', candidates, seats: 25, writeIns: false }] }

type Write = Parameters<Gateway['database']['write']>[0]
async function inSlices(write: (changes: Parameters<Write>[0], n: number) => void) {
  for (let at = 0; at < SIZE; at += SLICE)
    await gateway.database.write((changes) => {
      for (let n = at; n < at + SLICE; n++) write(changes, n)
    })
}

async function grown(id: string, more: object = {}) {
  await inSlices((changes, n) => {
    const memberId = hex()
    const person = { memberId, name: '', staffNo: '', group: '', groupId: '', sortName: String(n), state: 'voted' }
    changes.insert('voters', { _id: voterId(id, memberId), ballotId: id, ...person })
  })
  const ballot = gateway.database.read('ballots', id)
  const total = SIZE + (gateway.database.count('voters', { ballotId: id, state: 'due' }) ?? 0)
  await gateway.database.write((changes) =>
    changes.replace('ballots', { ...ballot, ...more, _id: id, roll: { total, done: total } }),
  )
}

/** No two alike, and a kilobyte each: a number below two to the fifteenth, digit by digit. */
function longBallots(): string[] {
  return Array.from({ length: SIZE }, (_, n) => {
    const marks = candidates.map(({ id }, i) => [id, (n >> i) % 2 ? 'against' : 'abstain'] as const)
    const said = contentOf(asked, [{ marks: Object.fromEntries(marks), writeIns: [] }] as Answers)
    return said.ok ? said.value : ''
  })
}

async function boxed(id: string) {
  const [contents, receipts] = [inOrder(longBallots()), inOrder(Array.from({ length: SIZE }, () => hex() + hex()))]
  const put = async (part: BoxPart, list: readonly string[]) => {
    const hash = listHash()
    for (let n = 0; n * 250 < list.length; n++) {
      const items = list.slice(n * 250, n * 250 + 250)
      hash.add(items)
      await gateway.database.write((changes) =>
        changes.insert('boxes', { _id: pieceId(id, part, n), ballotId: id, part, n, items }),
      )
    }
    return hash
  }
  const seal = sealOf(id, SCHEME, await put('contents', contents), await put('receipts', receipts))
  await grown(id, { state: 'closed', seal, closedAt: OPENS })
}

beforeAll(async () => {
  const hall = await openHall(14, await openCloud({ data }))
  resolution = await hall.opened(hall.resolution())
  election = await hall.opened(hall.election({ title: '选举' }).then((draft) => ({ ...draft, ...asked })))
  await hall.cloud.close()
  const file = path.join(data, 'cloud.sqlite')
  gateway = await openGateway({ file, schema, filesDir: path.join(data, 'files') })
  await grown(resolution)
  await inSlices((changes, n) => {
    const content = JSON.stringify({ answers: [n % 3 ? 'for' : 'against'] })
    changes.insert('votes', { ballotId: resolution, content, receipt: hex() + hex() })
  })
  await boxed(election)
}, 120_000)
afterAll(async () => {
  await gateway?.close()
  fs.rmSync(data, { recursive: true })
})

async function call(action: string, id: string, n: number, functions = builtFunctions()) {
  const [member] = gateway.database.find('members', { staffNo: staffNoOf(n) })
  const args = [gateway.url, functions, String(OPENS), action, id, String(member?.accountId)]
  const words = ['--expose-gc', '--import', 'tsx', path.join(__dirname, 'counter-process.ts'), ...args]
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] })
  let out = ''
  child.stdout.on('data', (bytes) => {
    out += bytes
  })
  await new Promise((resolve) => child.once('close', resolve))
  return JSON.parse(out.trim().split('\n').at(-1) ?? '') as { said: { ok: boolean; value: object }; most: number }
}

test('counting 32,000 long ballots takes no more memory than looking at one', async () => {
  const { most: least } = await call('get', election, 1)
  const { said, most } = await call('count', election, 3)
  expect(said).toMatchObject({ ok: true, value: { state: 'counted', result: { returned: SIZE } } })
  expect(most - least).toBeLessThan(6)
}, 60_000)

test('and does where the ballots are kept while they are counted', async () => {
  const functions = fs.mkdtempSync(path.join(os.tmpdir(), 'teachers-home-hoard-'))
  const file = 'cloudfunctions/ballot/sheet.ts'
  const from = '    contents.add(items)\n'
  const to = `${from}    ;((globalThis as { kept?: unknown[] }).kept ??= []).push(items)\n`
  await buildFunctions({ outDir: functions, mutate: [{ file, from, to }] })
  const { most: least } = await call('get', election, 1)
  const { said, most } = await call('count', election, 3, functions)
  fs.rmSync(functions, { recursive: true })
  expect(said.ok).toBe(true)
  expect(most - least).toBeGreaterThan(20)
}, 60_000)

test('closing 32,000 takes the list of receipts and little more', async () => {
  const { most: least } = await call('get', resolution, 1)
  const { said, most } = await call('close', resolution, 1)
  expect(said).toMatchObject({ ok: true, value: { state: 'closed', seal: { count: SIZE } } })
  expect(most - least).toBeLessThan(12)
}, 120_000)
