import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from '../../local/gateway/database'
import { openGateway } from '../../local/gateway/gateway'
import { schema } from './gateway-setup'

/** A writer of pairs is killed with SIGKILL, again and again: whole transactions only, and none that was told is gone. */
const directory = mkdtempSync(join(tmpdir(), 'gateway-kill-'))
const file = join(directory, 'data.db')
const filesDir = join(directory, 'files')
afterAll(() => rmSync(directory, { recursive: true }))

/** Runs the writer until it has told of `count` pairs and some milliseconds more; answers what it told. */
function writeAndDie(mode: 'sdk' | 'tight' | 'crash', count: number, extra = 0): Promise<string[]> {
  const script = join(__dirname, 'gateway-writer.ts')
  const words = ['--import', 'tsx', script, file, filesDir, mode]
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] })
  let told = ''
  let complaints = ''
  let dying = false
  child.stderr.on('data', (bytes) => {
    complaints += bytes
  })
  child.stdout.on('data', (bytes) => {
    told += bytes
    if (dying || mode === 'crash' || told.split('\n').length <= count) return
    dying = true
    setTimeout(() => child.kill('SIGKILL'), extra)
  })
  return new Promise((resolve, reject) => {
    child.on('close', (_code, signal) => {
      if (signal === 'SIGKILL') resolve(told.split('\n').slice(0, -1))
      else reject(new Error(`the writer ended by itself: ${complaints}`))
    })
  })
}

async function check(told: readonly string[], seen: Set<string>): Promise<number> {
  const gateway = await openGateway({ file, filesDir, schema })
  try {
    return whole(gateway.database, told, seen)
  } finally {
    await gateway.close()
  }
}

function whole(database: Database, told: readonly string[], seen: Set<string>): number {
  const left = [...database.all('left')].map((doc) => doc._id)
  const right = [...database.all('right')].map((doc) => doc.pair)
  const keys = [...database.all('people')].map((doc) => doc.staffNo)
  expect(new Set(right)).toEqual(new Set(left))
  expect(new Set(keys)).toEqual(new Set(left))
  // Not only the documents: each is found through its index as well.
  for (const pair of left) expect(database.count('people', { staffNo: pair })).toBe(1)
  const there = new Set(left)
  for (const pair of [...told, ...seen]) expect(there.has(pair)).toBe(true)
  for (const pair of left) seen.add(pair)
  return left.length
}

test('killed in the midst of writing, many times', async () => {
  const seen = new Set<string>()
  let before = 0
  for (let round = 0; round < 10; round++) {
    const told = await writeAndDie(round % 2 ? 'sdk' : 'tight', 10 + round * 5, Math.random() * 20)
    const now = await check(told, seen)
    expect(now).toBeGreaterThanOrEqual(before + told.length)
    before = now
  }
}, 120_000)

test('a crash after the commit, before its answer: the work is there though nobody was told', async () => {
  const told = await writeAndDie('crash', 0)
  const seen = new Set<string>()
  await check(told, seen)
  expect([...seen].filter((pair) => told.includes(pair))).toHaveLength(told.length)
}, 60_000)
