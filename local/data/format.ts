import { createHash, type Hash } from 'node:crypto'
import type { Kept } from '../../cloudfunctions/kit/integrity'
import { schema } from '../../cloudfunctions/kit/schema'

/**
 * A backup is a text file. First line: what it is, of which school, how many records of each collection. Then a line a
 * record, collections and records in the order of their names and ids, fields in the order of their names. Last line:
 * the SHA-256 of all before it. Nothing in it tells when it was made, so the same data give the same bytes.
 * Lines that begin with `+` stand for what is no record: `+file {"path": …, "base64": …}` for a stored file. No
 * collection knows a stored file yet, so none is written, and a program that meets such a line must be a newer one.
 */
export const FORMAT = 'teachers-home-backup'
export const VERSION = 1
export const ENDING = '.thbackup'

export interface Head {
  format: string
  version: number
  school: string
  counts: Record<string, number>
}
export interface End {
  end: true
  sha256: string
}

/** In the order of the file. */
export const COLLECTIONS = Object.keys(schema).sort()

const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered)
  if (value === null || typeof value !== 'object') return value
  // A date or the like would come back as something else.
  if (Object.getPrototypeOf(value) !== Object.prototype) throw new Error('a record holds what is not plain JSON')
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([k, v]) => [k, ordered(v)]))
}
/** A record as a line holds it. */
export const textOf = (doc: Kept) => JSON.stringify(ordered(doc))

/** The lines of a backup, hashed as they are made: the records by themselves, and the whole file. */
export class Lines {
  readonly #records: Hash = createHash('sha256')
  readonly #file: Hash = createHash('sha256')

  head(school: string, counts: Head['counts']): string {
    const line = JSON.stringify({ format: FORMAT, version: VERSION, school, counts } satisfies Head)
    this.#file.update(`${line}\n`)
    return line
  }
  record(collection: string, doc: Kept): string {
    const line = `${collection} ${textOf(doc)}`
    const bytes = `${line}\n`
    this.#records.update(bytes)
    this.#file.update(bytes)
    return line
  }
  end(): { line: string; records: string } {
    const line = JSON.stringify({ end: true, sha256: this.#file.digest('hex') } satisfies End)
    return { line, records: this.#records.digest('hex') }
  }
}
