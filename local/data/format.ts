import { createHash, type Hash } from 'node:crypto'
import type { Kept } from '../../cloudfunctions/kit/integrity'
import { schema } from '../../cloudfunctions/kit/schema'
import { Refused } from './refused'

/**
 * A backup is a text file. First line: what it is, of which school, how many records of each collection. Then a line a
 * record, collections and records in the order of their names and ids, fields in the order of their names. Then a line
 * a stored file that belongs to a record: `+file {"path": …, "base64": …}`, in the order of their records. Last line:
 * the SHA-256 of all before it. Nothing in it tells when it was made, so the same data give the same bytes. Any other
 * line that begins with `+` is of a newer program.
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
/** How the line of a stored file begins. */
export const FILE = '+file '
export interface FileLine {
  path: string
  base64: string
}
export interface End {
  end: true
  sha256: string
}

/** In the order of the file. */
export const COLLECTIONS = Object.keys(schema).sort()

function ordered(value: unknown, id: string): unknown {
  if (Array.isArray(value)) return value.map((item) => ordered(item, id))
  if (value === null || typeof value !== 'object') return value
  // It would come back as something else. No action writes such a thing: somebody did by hand.
  if (Object.getPrototypeOf(value) !== Object.prototype)
    throw new Refused(
      `记录 ${id} 里有文件放不下的内容，例如在云开发控制台里手工填的“日期”。请在控制台把它改回数字或文字，再运行一次。`,
    )
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([k, v]) => [k, ordered(v, id)]))
}
/** A record as a line holds it. */
export const textOf = (doc: Kept) => JSON.stringify(ordered(doc, doc._id))

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
  file(path: string, bytes: Buffer): string {
    const line = FILE + JSON.stringify({ path, base64: bytes.toString('base64') } satisfies FileLine)
    this.#file.update(`${line}\n`)
    return line
  }
  /** A hash of the records so far. */
  records(): string {
    return this.#records.copy().digest('hex')
  }
  /** Nothing can be said behind it. */
  end(): string {
    return JSON.stringify({ end: true, sha256: this.#file.digest('hex') } satisfies End)
  }
}
