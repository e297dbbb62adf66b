import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import Libsql from 'libsql'
import type { Cloud } from '../kit/cloud'

/** All records of all collections but some as they lie on the disk; nothing may be under way meanwhile. */
export function everything({ data }: Cloud, but: readonly string[] = []): string {
  const copy = mkdtempSync(path.join(os.tmpdir(), 'teachers-home-copy-'))
  try {
    for (const end of ['', '-wal']) {
      const from = path.join(data, `cloud.sqlite${end}`)
      if (existsSync(from)) copyFileSync(from, path.join(copy, `cloud.sqlite${end}`))
    }
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
