import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pieceId, voterId } from '@domain/ballot/model'
import { receiptOf } from '@domain/ballot/receipt'
import type { Schema } from '../../cloudfunctions/kit/schema'
import { newId } from '../../cloudfunctions/kit/store'
import type { Changes } from '../../local/gateway/changes'
import { Database } from '../../local/gateway/database'
import { Meter } from '../../local/gateway/meter'
import { attack } from './secrecy-attacks'
import { drawsOf, shuffled, type Truth } from './secrecy-chance'
import { dumpOf } from './secrecy-dump'

/**
 * Votes written as a cast writes them, without functions and door: what the attacks find where nothing is hidden,
 * and that they find nothing where all is. The election itself stands in secrecy.test.ts.
 */

const SIZE = 60
/** Ballots so long that they lie on pages of their own. */
const LONG = 'x'.repeat(900)

const schemaOf = (sealed: boolean): Schema => ({
  boxes: { indexes: [{ fields: ['ballotId', 'part', 'n'] }] },
  requests: { indexes: [{ fields: ['at'] }] },
  voters: { ...(sealed && { sealed }), indexes: [{ fields: ['ballotId', 'state', 'sortName', '_id'] }] },
  votes: { ...(sealed && { sealed }), indexes: [{ fields: ['ballotId', '_id'] }, { fields: ['receipt'] }] },
})

interface Habits {
  sealed?: boolean
  /** What a careless cast would write besides. */
  careless?: (changes: Changes, n: number, truth: Truth) => void
  /** Fields that a careless ballot would have. */
  more?: (n: number) => object
  closed?: boolean
  votesLeft?: boolean
}

function truthOf(ballotId: string): Truth {
  const marks = shuffled(SIZE, drawsOf(7))
  return marks.map((mark) => {
    const memberId = newId()
    const name = `Nominee-${String(mark).padStart(3, '0')}`
    const content = JSON.stringify({ answers: [{ marks: { LONG }, writeIns: [name] }] })
    const receipt = receiptOf(ballotId, memberId, newId())
    return { memberId, accountId: `o_${newId().slice(6)}`, voteId: newId(), receipt, content, mark: name }
  })
}

const person = (ballotId: string, memberId: string) => {
  const name = `N${memberId.slice(0, 6)}`
  const stands = { memberId, name, staffNo: memberId.slice(8, 14), group: 'A', groupId: 'g', sortName: name }
  return { _id: voterId(ballotId, memberId), ballotId, ...stands }
}

async function close(database: Database, ballotId: string, truth: Truth, votesLeft: boolean) {
  await database.write((changes) => {
    for (const part of ['contents', 'receipts'] as const) {
      const items = truth.map((cast) => (part === 'contents' ? cast.content : cast.receipt)).sort()
      changes.replace('boxes', { _id: pieceId(ballotId, part, 0), ballotId, part, n: 0, items })
    }
  })
  if (votesLeft) return
  await database.write((changes) => {
    for (const { voteId } of truth) changes.remove('votes', voteId)
  })
}

async function play({ sealed = true, careless, more, closed = false, votesLeft = false }: Habits) {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'teachers-home-secrecy-'))
  const seal = sealed ? { rest: 30, most: 100 } : undefined
  const file = path.join(data, 'cloud.sqlite')
  const database = new Database({ file, schema: schemaOf(sealed), meter: new Meter(), seal })
  const ballotId = newId()
  const truth = truthOf(ballotId)
  const roll = [...truth].sort((a, b) => (a.memberId < b.memberId ? -1 : 1))
  await database.write((changes) => {
    for (const { memberId } of roll) changes.insert('voters', { ...person(ballotId, memberId), state: 'due' })
  })
  for (const [n, { memberId, voteId, content, receipt }] of truth.entries())
    await database.write((changes) => {
      changes.replace('voters', { ...person(ballotId, memberId), state: 'voted' })
      changes.insert('votes', { _id: voteId, ballotId, content, receipt, ...more?.(n) })
      careless?.(changes, n, truth)
    })
  if (closed) await close(database, ballotId, truth, votesLeft)
  await new Promise((resolve) => setTimeout(resolve, sealed ? 250 : 0))
  const running = attack(dumpOf(data), truth, { receiptsShown: closed })
  database.close()
  const stopped = attack(dumpOf(data), truth, { receiptsShown: closed })
  fs.rmSync(data, { recursive: true })
  return { running, stopped }
}
const kinds = (links: Record<string, number>) => Object.keys(links).join(', ')

test('as it should be: no attack does better than chance, while it is open, when it is closed, when all is stopped', async () => {
  for (const closed of [false, true]) {
    const { running, stopped } = await play({ closed })
    expect(running.tried).toBeGreaterThan(30)
    expect([running.links, stopped.links]).toEqual([{}, {}])
  }
})

test('nothing sealed: the log pairs them, and the pages tell the order', async () => {
  const { running, stopped } = await play({ sealed: false })
  expect(running.links['in one commit']).toBeGreaterThan(50)
  expect(kinds(running.links)).toMatch(/votes by commit/)
  expect(kinds(stopped.links)).toMatch(/in cloud.sqlite/)
})

test('a ballot with its time, or with a number in a row', async () => {
  const timed = await play({ more: (n) => ({ at: 1_800_000_000_000 + n * 700 }) })
  expect(kinds(timed.stopped.links)).toMatch(/fields of votes/)
  const counted = await play({ more: (n) => ({ seen: { version: n } }) })
  expect(kinds(counted.stopped.links)).toMatch(/fields of votes/)
})

test('a ballot whose length tells', async () => {
  const { stopped } = await play({ more: (n) => ({ pad: 'y'.repeat(n) }) })
  expect(kinds(stopped.links)).toMatch(/fields of votes/)
})

test('a record of the request', async () => {
  const { stopped } = await play({
    careless: (changes, n, truth) => {
      const { accountId, receipt } = truth[n] as Truth[number]
      changes.insert('requests', { _id: `${accountId}_${newId()}`, outcome: { ok: true, value: { receipt } }, at: 5 })
    },
  })
  expect(stopped.links['by the records of receipts']).toBeGreaterThan(50)
})

test('ballots left beside their receipts after closing', async () => {
  const { stopped } = await play({ closed: true, votesLeft: true })
  expect(stopped.links['by receipts that were shown']).toBeGreaterThan(50)
  expect(stopped.links['near a receipt in cloud.sqlite']).toBeGreaterThan(20)
})
