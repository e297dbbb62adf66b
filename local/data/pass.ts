import type { Kept } from '../../cloudfunctions/kit/integrity'
import { COLLECTIONS, type Head, Lines } from './format'
import { Refused } from './refused'
import { type Stored, storedOf } from './stored'

/** What one reading of everything has found. */
export interface Pass {
  school: string
  counts: Head['counts']
  /** A hash of all records. */
  records: string
  /** Files that the records name. */
  stored: Stored[]
  /** The lines so far, to which those of files are added; right when the first one was. */
  lines: Lines
}

/** Hears each line of a record and the first one; those of records with what they are made of. */
export type Take = (line: string, collection?: string, doc?: Kept) => void
const nobody: Take = () => undefined

/**
 * Reads every record once, in the order of a backup, and gives its lines to `take`. The first line, which tells what
 * follows, is made of what an earlier reading has counted. `as` says how a record is to be read.
 */
export async function readThrough(
  { school, counts }: Pick<Pass, 'school' | 'counts'>,
  take: Take = nobody,
  as: (collection: string, doc: Kept) => Kept = (_, doc) => doc,
): Promise<Pass> {
  const { pagesOf } = await import('./cloud')
  const lines = new Lines()
  const found: Head['counts'] = {}
  const stored: Stored[] = []
  let name = ''
  take(lines.head(school, counts))
  for (const collection of COLLECTIONS) {
    let last = ''
    let count = 0
    for await (const page of pagesOf(collection)) {
      for (const there of page) {
        const doc = as(collection, there)
        if (doc._id <= last) throw new Refused(`${collection} 里的记录没有按编号排好，读不准。请重新运行一次。`)
        last = doc._id
        take(lines.record(collection, doc), collection, doc)
        const file = storedOf(collection, there)
        if (file) stored.push(file)
      }
      count += page.length
      if (collection === 'settings') name = (page[0] as { schoolName?: string } | undefined)?.schoolName ?? ''
    }
    found[collection] = count
  }
  return { school: name, counts: found, records: lines.records(), stored, lines }
}

const PASSES = 6

/**
 * Everything as it stood at one moment: read until two readings in a row are the same. No record ever goes back to
 * what it was (versions, marks and request records only grow), so what both readings saw cannot have changed between
 * them, and this is how it all stood then. `begin` is called for each reading but the first, hears
 * what the one before has found, and answers where the lines go. Throws when people write too much.
 */
export async function readSteady(
  said: (line: string) => void,
  begin: (before: Pass) => Take = () => nobody,
): Promise<Pass> {
  let before = await readThrough({ school: '', counts: {} })
  for (let pass = 2; pass <= PASSES; pass++) {
    const now = await readThrough(before, begin(before))
    if (now.records === before.records) return now
    if (pass < PASSES) said('读取时有人在用，再读一遍…')
    before = now
  }
  throw new Refused('学校正在使用，几次读到的数据都不一样，没有做成。请过几分钟，或在人少的时候再试。')
}
