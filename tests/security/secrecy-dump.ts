import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import Libsql from 'libsql'
import { copyDatabase } from '../kit/copy'
import { commitsOf, pagesOf } from '../kit/sqlite-file'

export interface Row {
  id: string
  body: string
  doc: Record<string, unknown>
}
/** All that lies on the disk of a cloud, as somebody takes it along who may read everything. */
export interface Dump {
  /** Each file byte by byte (a character a byte): database, log of commits, sessions and outbox, calls, a backup. */
  files: ReadonlyMap<string, string>
  /** By collection, in the order in which the file gives them. */
  rows: ReadonlyMap<string, readonly Row[]>
  pages: readonly string[]
  commits: readonly (readonly string[])[]
}

const DATABASE = 'cloud.sqlite'

/** Read from a copy: whoever opens the file itself changes it. */
function rowsOf(data: string): Map<string, Row[]> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'teachers-home-dump-'))
  copyDatabase(path.join(data, DATABASE), path.join(folder, DATABASE))
  const db = new Libsql(path.join(folder, DATABASE))
  const tables = db.prepare("SELECT name FROM sqlite_master WHERE name LIKE 'docs/%'").all() as { name: string }[]
  const found = tables.map(({ name }) => {
    const rows = db.prepare(`SELECT id, body FROM "${name}"`).all() as { id: string; body: string }[]
    return [name.slice(5), rows.map((row) => ({ ...row, doc: JSON.parse(row.body) }))] as const
  })
  db.close()
  fs.rmSync(folder, { recursive: true, force: true })
  return new Map(found)
}

const filesIn = (folder: string): string[] =>
  fs
    .readdirSync(folder, { withFileTypes: true, recursive: true })
    .flatMap((entry) => (entry.isFile() ? [path.join(entry.parentPath, entry.name)] : []))

/** `more`: files that were made of it, such as a backup. */
export function dumpOf(data: string, more: readonly string[] = []): Dump {
  const files = [...filesIn(data), ...more].map(
    (file) => [path.basename(file), fs.readFileSync(file, 'latin1')] as const,
  )
  return {
    files: new Map(files),
    rows: rowsOf(data),
    pages: pagesOf(path.join(data, DATABASE)),
    commits: commitsOf(path.join(data, `${DATABASE}-wal`)),
  }
}

export const rowsIn = (dump: Dump, collection: string): readonly Row[] => dump.rows.get(collection) ?? []
