import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import Libsql from 'libsql'
import type { Cloud } from './cloud'
import { copyDatabase } from './copy'

/**
 * All records of a collection as they lie on the disk: what no action answers (audits, accounts, invites). The cloud
 * holds its file for itself, so a copy is read; nothing may be under way meanwhile.
 */
export function records<T>(cloud: Cloud, collection: string): T[] {
  const copy = mkdtempSync(path.join(os.tmpdir(), 'teachers-home-copy-'))
  try {
    const file = path.join(copy, 'cloud.sqlite')
    copyDatabase(path.join(cloud.data, 'cloud.sqlite'), file)
    const db = new Libsql(file)
    const rows = db.prepare(`SELECT body FROM "docs/${collection}"`).all() as { body: string }[]
    db.close()
    return rows.map((r) => JSON.parse(r.body) as T)
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

export interface Audited {
  recordId: string
  action: string
  from: string | null
  to: string
  why?: string
  byName?: string
}
/** The history of one record, in no order. */
export const auditsOf = (cloud: Cloud, recordId: string) =>
  records<Audited>(cloud, 'audits').filter((a) => a.recordId === recordId)
