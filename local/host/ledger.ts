import fs from 'node:fs'
import path from 'node:path'
import Libsql from 'libsql'

/** The folder is in use by another local cloud. */
export class InUse extends Error {}

/**
 * The host's own small database: sessions and outbox. It is held alone, so that two clouds never write to one folder;
 * the lock goes with the process, also when that is killed.
 */
export function openLedger(data: string): Libsql.Database {
  fs.mkdirSync(data, { recursive: true })
  const db = new Libsql(path.join(data, 'host.sqlite'))
  try {
    db.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
    db.exec('BEGIN EXCLUSIVE; COMMIT')
  } catch (cause) {
    throw new InUse(`${data} is in use by another local cloud; stop that one first`, { cause })
  }
  return db
}
