import { randomBytes } from 'node:crypto'
import path from 'node:path'
import Libsql from 'libsql'
import { schema } from '../../cloudfunctions/kit/schema'
import { openGateway } from '../../local/gateway/gateway'
import type { Given } from './actions'
import { type Line, type Part, timesOf, took } from './figures'
import { openBench, tempFolder } from './school'
import { openSdk, type RawCollection } from './sdk'

const newId = () => randomBytes(16).toString('hex')
const RECORDS = 5000
/** Records that share one value of the index: more than a page. */
const ALIKE = 50
const PAGE = 20

const entryOf = (n: number) => ({
  _id: newId(),
  recordId: `r${Math.floor(n / ALIKE)}`,
  action: 'proposal.endorse',
  from: 'endorsing',
  to: 'under_review',
  by: newId(),
  byName: '王文华',
  why: '四十五岁以上教师占六成，体检血糖偏高者逐年增加。'.repeat(8),
  at: n,
})
type Entry = ReturnType<typeof entryOf>

/** SQLite as the gateway opens it (WAL, held alone, FULL), and one index as it keeps them; nothing else. */
function openSqlite(file: string) {
  const db = new Libsql(file)
  db.exec('PRAGMA journal_mode = WAL')
  db.exec('PRAGMA locking_mode = EXCLUSIVE')
  db.exec('PRAGMA synchronous = FULL')
  db.exec('CREATE TABLE docs (id TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID')
  db.exec('CREATE TABLE keys (record TEXT, at INTEGER, id TEXT, PRIMARY KEY (record, at DESC, id)) WITHOUT ROWID')
  const doc = db.prepare('INSERT INTO docs VALUES (?, ?)')
  const key = db.prepare('INSERT INTO keys VALUES (?, ?, ?)')
  const page = db.prepare('SELECT body FROM keys JOIN docs USING (id) WHERE record = ? ORDER BY at DESC LIMIT ?')
  return {
    write(entries: readonly Entry[]) {
      db.exec('BEGIN IMMEDIATE')
      for (const entry of entries) {
        doc.run([entry._id, JSON.stringify(entry)])
        key.run([entry.recordId, entry.at, entry._id])
      }
      db.exec('COMMIT')
    },
    read: (record: string, most: number) =>
      (page.all([record, most]) as { body: string }[]).map(({ body }) => JSON.parse(body) as Entry),
    close: () => db.close(),
  }
}

/** The local cloud with nothing of ours in it: what does the way through SDK, wire and gateway cost? */
export async function barePart({ functions, sdk, quick }: Given): Promise<Part> {
  const folder = await tempFolder()
  const sqlite = openSqlite(path.join(folder, 'bare.sqlite'))
  const gateway = await openGateway({ file: path.join(folder, 'cloud.sqlite'), filesDir: folder, schema })
  const bench = await openBench(functions)
  const { db } = openSdk(sdk, gateway.url)
  const audits = db.collection('audits')
  const entries = Array.from({ length: RECORDS }, (_, n) => entryOf(n))
  sqlite.write(entries)
  await gateway.database.write((changes) => {
    for (const entry of entries) changes.insert('audits', { ...entry })
  })
  const runs = quick ? 20 : 150
  let n = RECORDS
  const side = async (what: string, against: string, ours: () => Promise<unknown>, base: () => unknown) => {
    const [mine, bare]: [number[], number[]] = [[], []]
    for (let i = 0; i <= runs; i++) {
      const ms = await took(ours)
      const other = await took(base)
      if (i === 0) continue
      mine.push(ms)
      bare.push(other)
    }
    const line: Line = { what, against, ...timesOf(mine, bare), calls: '', looked: '' }
    return line
  }
  const some = (i: number) => `r${i % (RECORDS / ALIKE)}`
  const find = (c: RawCollection, most: number) =>
    c
      .where({ recordId: some(n++) })
      .orderBy('at', 'desc')
      .orderBy('_id', 'asc')
      .limit(most)
      .get()
  const inTransaction = async (count: number) => {
    const transaction = await db.startTransaction()
    for (let i = 0; i < count; i++) await transaction.collection('audits').add({ data: entryOf(n++) })
    await transaction.commit()
  }
  const stranger = () =>
    fetch(`${bench.host.url}call/notice`, {
      method: 'POST',
      body: '{}',
      headers: { authorization: 'Bearer nobody' },
    }).then((answer) => answer.text())
  try {
    return {
      title: 'The local cloud itself',
      lines: [
        await side(
          'one write',
          'SQLite, the same write',
          () => audits.add({ data: entryOf(n++) }),
          () => sqlite.write([entryOf(n++)]),
        ),
        await side(
          'one record by an index',
          'SQLite, the same read',
          () => find(audits, 1),
          () => sqlite.read(some(n++), 1),
        ),
        await side(
          `a page of ${PAGE}`,
          'SQLite, the same page',
          () => find(audits, PAGE),
          () => sqlite.read(some(n++), PAGE),
        ),
        await side(
          'a transaction of 4 writes',
          'SQLite, the same transaction',
          () => inTransaction(4),
          () => sqlite.write([entryOf(n++), entryOf(n++), entryOf(n++), entryOf(n++)]),
        ),
        await side(
          'the door, turning a stranger away',
          'one record by an index through SDK and gateway',
          stranger,
          () => find(audits, 1),
        ),
      ],
    }
  } finally {
    sqlite.close()
    await gateway.close()
    await bench.host.close()
  }
}
