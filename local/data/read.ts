import { createHash } from 'node:crypto'
import type { Kept, Records } from '../../cloudfunctions/kit/integrity'
import { schema } from '../../cloudfunctions/kit/schema'
import { linesOf } from './file'
import { Refused } from './refused'

const PASSES = 6

const sumOf = (records: Records) => {
  const hash = createHash('sha256')
  for (const line of linesOf(records)) hash.update(line)
  return hash.digest('hex')
}

/** One reading of everything; while people write it may be of no single moment. */
export async function readOnce(): Promise<Records> {
  const { allOf } = await import('./cloud')
  const records: Record<string, Kept[]> = {}
  for (const name of Object.keys(schema)) records[name] = await allOf(name)
  return records
}

/**
 * Everything as it was at one moment: read until two readings in a row are the same. Nothing that both saw can have
 * changed between them, so this is how it all stood then. Throws when people write too much.
 */
export async function readSteady(said: (line: string) => void): Promise<Records> {
  let before = ''
  for (let pass = 1; pass <= PASSES; pass++) {
    const records = await readOnce()
    const sum = sumOf(records)
    if (sum === before) return records
    if (pass > 1) said('读取时有人在用，再读一遍…')
    before = sum
  }
  throw new Refused('学校正在使用，几次读到的数据都不一样，没有写备份。请过几分钟，或在人少的时候再试。')
}
