import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Schema } from '../../cloudfunctions/kit/schema'
import { Database } from '../../local/gateway/database'
import { Meter } from '../../local/gateway/meter'
import { copyDatabase } from '../kit/copy'
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

const lineOf = (n: number) => `line-${String((n * 7) % 100).padStart(3, '0')}`

/** One commit a person, as a cast is: a line changes, and a new document comes; beside it one that nobody hides. */
const writeOne = (database: Database, n: number) =>
  database.write((changes) => {
    changes.replace('lines', { _id: lineOf(n), state: 'voted' })
    changes.insert('hidden', { _id: idOf('h', n), of: 'one', code: idOf('h', n), text: 'x'.repeat(40) })
    changes.insert('plain', { _id: idOf('p', n), of: 'one', text: 'x'.repeat(40) })
  })
async function writeAll(database: Database, count = 100, orderOf = (n: number) => n) {
  await database.write((changes) => {
    for (let n = 0; n < 100; n++) changes.insert('lines', { _id: `line-${String(n).padStart(3, '0')}`, state: 'due' })
  })
  for (let n = 0; n < count; n++) await writeOne(database, orderOf(n))
}

/** The pages on which rows of a collection lie, byte by byte, whatever their numbers: leaves of trees begin with a ten. */
const leavesOf = (file: string, pattern: RegExp) =>
  pagesOf(file)
    .filter((page) => page.startsWith('\n') && standing(page, pattern).length > 0)
    .sort()
const HIDDEN = /h[0-9a-f]{31}/g
const PLAIN = /p[0-9a-f]{31}/g

test('the same rows make the same pages in whatever order they came, if their collection is sealed', async () => {
  const orders = [(n: number) => n, (n: number) => 99 - n, (n: number) => (n * 37) % 100]
  const files = []
  for (const orderOf of orders) {
    const file = newFile()
    const database = open(file)
    await writeAll(database, 100, orderOf)
    await pause(300)
    files.push({ running: leavesOf(file, HIDDEN), plain: leavesOf(file, PLAIN), lines: leavesOf(file, LINE) })
    database.close()
    files.push({ running: leavesOf(file, HIDDEN), plain: leavesOf(file, PLAIN), lines: leavesOf(file, LINE) })
  }
  const [first] = files
  expect(first?.running.length).toBeGreaterThan(5)
  for (const { running, lines } of files) {
    expect(running.length).toBe(first?.running.length)
    expect(running.every((page, n) => page === first?.running[n])).toBe(true)
    expect(lines.every((page, n) => page === first?.lines[n])).toBe(true)
  }
  expect(files[2]?.plain.every((page, n) => page === first?.plain[n])).toBe(false)
})

test('so do rows that come later, and those of a database that was killed', async () => {
  const [slow, killed] = [newFile(), newFile()]
  const database = open(slow)
  await writeAll(database, 90)
  await pause(300)
  for (let n = 99; n >= 90; n--) await writeOne(database, n)
  // What a kill leaves behind: both files as they are in the midst of it.
  copyDatabase(slow, killed)
  expect(bytesOf(`${killed}-wal`).length).toBeGreaterThan(0)
  const again = open(killed)
  expect(bytesOf(`${killed}-wal`)).toHaveLength(0)
  again.close()
  database.close()
  expect(leavesOf(killed, HIDDEN).every((page, n) => page === leavesOf(slow, HIDDEN)[n])).toBe(true)
  expect(leavesOf(killed, HIDDEN)).toHaveLength(leavesOf(slow, HIDDEN).length)
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
