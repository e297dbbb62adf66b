import type { BoxSeal } from './model'
import { hashing, sha256Of } from './sha'

/** The order of both lists of a box: by UTF-16 code units, as `sort()` does it without a function. */
export const inOrder = (lines: readonly string[]) => [...lines].sort()

/**
 * The hash of one list, fed piece by piece in its order: SHA-256 over every line and a line end. `add` throws where a
 * line stands before one that it should follow, so a fingerprint can never hold an order that tells of anything.
 * `blind` (of the list of contents) is a random first line: without it whoever sees the hash of a small box could try
 * every box that there can be, and so learn what is not published.
 */
export function listHash(blind?: string) {
  const hash = hashing()
  if (blind !== undefined) hash.add(`${blind}\n`)
  let last = ''
  let count = 0
  return {
    add(lines: readonly string[]) {
      for (const line of lines) {
        if (line < last) throw new Error('a list of the box is not in order')
        last = line
        count++
      }
      if (lines.length > 0) hash.add(`${lines.join('\n')}\n`)
    },
    count: () => count,
    /** Once, at the end. */
    hex: hash.hex,
  }
}
export type ListHash = ReturnType<typeof listHash>

/** 封箱码: of the two lists' hashes, so that one can be checked where the other is not published. */
export const fingerprintOf = (ballotId: string, seal: Omit<BoxSeal, 'fingerprint'>) =>
  sha256Of(`${seal.scheme}\n${ballotId}\n${seal.count}\n${seal.contentsHash}\n${seal.receiptsHash}\n`)

/** What is fixed at closing, from the two lists once all their pieces were added. Each ballot has one receipt. */
export function sealOf(ballotId: string, scheme: string, contents: ListHash, receipts: ListHash): BoxSeal {
  const count = contents.count()
  if (receipts.count() !== count) throw new Error('the lists of the box differ in length')
  const seal = { scheme, count, contentsHash: contents.hex(), receiptsHash: receipts.hex() }
  return { ...seal, fingerprint: fingerprintOf(ballotId, seal) }
}
