import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Schema } from '../../cloudfunctions/kit/schema'
import { Database } from '../../local/gateway/database'
import { Meter } from '../../local/gateway/meter'
import { bytesOf, commitsOf, pagesOf, standing } from '../kit/sqlite-file'

const schema = {
  hidden: { sealed: true, indexes: [{ fields: ['of', '_id'] }, { fields: ['code'], unique: true }] },
  lines: { sealed: true, indexes: [{ fields: ['state', '_id'] }] },
  plain: { indexes: [{ fields: ['of', '_id'] }] },
} as const satisfies Schema

const directory = mkdtempSync(join(tmpdir(), 'gateway-sealed-'))
afterAll(() => rmSync(directory, { recursive: true }))
let files = 0
const newFile = () => join(directory, `data-${files++}.db`)
const open = (file: string, seal = { rest: 30, most: 200 }) => new Database({ file, schema, meter: new Meter(), seal })
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

const HEX = /[hp][0-9a-f]{31}/g
const LINE = /line-\d{3}/g
const idOf = (letter: string, n: number) => letter + ((n * 0x9e3779b1) % 2 ** 32).toString(16).padStart(31, '0')

/** One commit a person, as a cast is: the line changes, and a new document comes. */
async function writeOne(database: Database, n: number, letter: 'h' | 'p' = 'h') {
  const into = letter === 'h' ? 'hidden' : 'plain'
  await database.write((changes) => {
    const line = `line-${String((n * 7) % 100).padStart(3, '0')}`
    if (letter === 'h') changes.replace('lines', { _id: line, state: 'voted' })
    changes.insert(into, { _id: idOf(letter, n), of: 'one', code: idOf(letter, n), text: 'x'.repeat(40) })
  })
}
async function writeAll(database: Database, count = 100) {
  await database.write((changes) => {
    for (let n = 0; n < 100; n++) changes.insert('lines', { _id: `line-${String(n).padStart(3, '0')}`, state: 'due' })
  })
  for (let n = 0; n < count; n++) for (const letter of ['h', 'p'] as const) await writeOne(database, n, letter)
}

/** Of all neighbours on a page: how many stand in the order in which they came, in parts of 1. A half says nothing. */
function inOrder(file: string, pattern: RegExp, letter: string): number {
  const cameAs = new Map(Array.from({ length: 1000 }, (_, n) => [idOf(letter, n), n]))
  let right = 0
  let all = 0
  for (const page of pagesOf(file)) {
    const came = standing(page, pattern).flatMap((id) => cameAs.get(id) ?? [])
    for (const [i, at] of came.entries()) {
      const next = came[i + 1]
      if (next === undefined) continue
      all++
      // Rows fill a page from its end.
      if (at > next) right++
    }
  }
  return right / all
}

test('a page tells in which order its rows came, unless its collection is sealed', async () => {
  const file = newFile()
  const database = open(file)
  await writeAll(database)
  await pause(300)
  expect(inOrder(file, /h[0-9a-f]{31}/g, 'h')).toBeLessThan(0.65)
  expect(inOrder(file, /p[0-9a-f]{31}/g, 'p')).toBeGreaterThan(0.8)
  database.close()
  expect(inOrder(file, /h[0-9a-f]{31}/g, 'h')).toBeLessThan(0.65)
})

test('the log pairs what was written together, until the writing has rested', async () => {
  const file = newFile()
  const database = open(file, { rest: 400, most: 60_000 })
  await writeAll(database, 20)
  const paired = commitsOf(`${file}-wal`).filter((pages) => {
    const text = pages.join('')
    return standing(text, HEX).length > 0 && standing(text, LINE).length > 0
  })
  expect(paired.length).toBeGreaterThanOrEqual(20)
  await pause(800)
  expect(bytesOf(`${file}-wal`)).toHaveLength(0)
  expect(database.count('hidden', {})).toBe(20)
  database.close()
  expect(readdirSync(directory).filter((name) => name.startsWith(file.slice(directory.length + 1)))).toHaveLength(1)
})

test('nothing but the database and its log is written: no index of the log, no file put aside', async () => {
  const file = newFile()
  const database = open(file)
  await writeAll(database, 10)
  const names = readdirSync(directory).filter((name) => name.startsWith(file.slice(directory.length + 1)))
  expect(names.sort()).toEqual([0, 1].map((n) => file.slice(directory.length + 1) + (n ? '-wal' : '')))
  database.close()
})

test('under steady load too, and not at each write', async () => {
  const file = newFile()
  const database = open(file, { rest: 100, most: 300 })
  let emptied = 0
  let was = 0
  for (const end = Date.now() + 1500; Date.now() < end; await pause(10)) {
    await writeOne(database, emptied * 1000 + was)
    const size = bytesOf(`${file}-wal`).length
    if (size < was) emptied++
    was = size
  }
  expect(emptied).toBeGreaterThanOrEqual(2)
  expect(emptied).toBeLessThanOrEqual(6)
  database.close()
})

test('what was taken out is gone from the file', async () => {
  const file = newFile()
  const database = open(file)
  await database.write((changes) => {
    for (let n = 0; n < 200; n++)
      changes.insert('hidden', { _id: idOf('h', n), of: 'one', code: `secret-${n}`, text: `secret-${n}`.repeat(5) })
  })
  await database.write((changes) => {
    for (let n = 0; n < 200; n++) changes.replace('hidden', { _id: idOf('h', n), of: 'one', code: `kept-${n}` })
  })
  await pause(300)
  expect(bytesOf(file).includes('kept-')).toBe(true)
  expect(bytesOf(file).includes('secret-')).toBe(false)
  expect(bytesOf(`${file}-wal`).includes('secret-')).toBe(false)
  database.close()
})

test('documents and indexes are the same before and after, and unique keys still hold', async () => {
  const file = newFile()
  const database = open(file)
  await writeAll(database)
  const before = [...database.all('hidden')]
  await pause(300)
  expect([...database.all('hidden')]).toEqual(before)
  expect(database.find('lines', { state: 'voted' })).toHaveLength(100)
  expect(database.find('hidden', { code: idOf('h', 5) })).toHaveLength(1)
  await expect(
    database.write((changes) => changes.insert('hidden', { of: 'two', code: idOf('h', 5) })),
  ).rejects.toThrow(/E11000/)
  database.close()
  const again = open(file)
  expect([...again.all('hidden')]).toEqual(before)
  again.close()
})

test('what is new in a sealed collection is not remembered in the order in which it came', async () => {
  const database = open(newFile())
  await writeAll(database, 10)
  // The lines were read before they were changed, what is plain was written: nothing of the hidden ones is held.
  expect(database.cache.held.documents).toBe(20)
  expect(database.count('hidden', {})).toBe(10)
  database.close()
})
