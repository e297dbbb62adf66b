import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import Libsql from 'libsql'
import type { Cloud } from '../kit/cloud'

/** The files of a database, byte for byte; nothing may be under way meanwhile. */
export type Disk = readonly (readonly [end: string, bytes: Buffer])[]
export const diskOf = ({ data }: Cloud): Disk =>
  ['', '-wal'].flatMap((end) => {
    const file = path.join(data, `cloud.sqlite${end}`)
    return existsSync(file) ? [[end, readFileSync(file)] as const] : []
  })
const isSame = (a: Disk, b: Disk) =>
  a.length === b.length && a.every(([end, bytes], i) => end === b[i]?.[0] && bytes.equals(b[i][1]))

/** Whether anything of any collection but some is another than it was. Where no byte is, nothing has to be read. */
export const hasChanged = (before: Disk, after: Disk, but: readonly string[] = []) =>
  !isSame(before, after) && everything(before, but) !== everything(after, but)

/** All records of all collections but some. */
export function everything(disk: Disk, but: readonly string[] = []): string {
  const copy = mkdtempSync(path.join(os.tmpdir(), 'teachers-home-copy-'))
  try {
    for (const [end, bytes] of disk) writeFileSync(path.join(copy, `cloud.sqlite${end}`), bytes)
    const db = new Libsql(path.join(copy, 'cloud.sqlite'))
    const tables = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'docs/%'").all()
    const wanted = (tables as { name: string }[]).filter(({ name }) => !but.includes(name.slice('docs/'.length)))
    const all = wanted.map(({ name }) => [name, db.prepare(`SELECT body FROM "${name}" ORDER BY body`).all()] as const)
    db.close()
    return JSON.stringify(all)
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

const logOf = ({ data }: Cloud) => path.join(data, 'functions.log')
export const logSize = (cloud: Cloud) => statSync(logOf(cloud)).size

/** The lines that were logged since then, without what differs from call to call. */
export function loggedSince(cloud: Cloud, size: number): string[] {
  const lines = readFileSync(logOf(cloud)).subarray(size).toString('utf8').trim().split('\n')
  return lines.map((line) => line.replace(/"ms":\d+/, '').replace(/"requestId":"[^"]*"/, ''))
}
