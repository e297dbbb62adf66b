import fs from 'node:fs'

/** SQLite files as somebody reads them who has stolen the disk: without SQLite. */
const PAGE = 4096
const WAL_HEAD = 32
const FRAME_HEAD = 24

export const bytesOf = (file: string) => (fs.existsSync(file) ? fs.readFileSync(file) : Buffer.alloc(0))

/** The pages of a database file, in the order of the file. */
export function pagesOf(file: string): string[] {
  const bytes = bytesOf(file)
  return Array.from({ length: Math.floor(bytes.length / PAGE) }, (_, n) =>
    bytes.toString('latin1', n * PAGE, (n + 1) * PAGE),
  )
}

/**
 * The pages that a log holds, commit by commit, in the order of writing. A log that was gone through begins anew over its
 * old end: what is left of earlier rounds has a smaller number of the round.
 */
export function commitsOf(wal: string): string[][] {
  const bytes = bytesOf(wal)
  const commits: { round: number; pages: string[] }[] = []
  let pages: string[] = []
  for (let at = WAL_HEAD; at + FRAME_HEAD + PAGE <= bytes.length; at += FRAME_HEAD + PAGE) {
    pages.push(bytes.toString('latin1', at + FRAME_HEAD, at + FRAME_HEAD + PAGE))
    // The last page of a commit carries the size of the database.
    if (bytes.readUInt32BE(at + 4) === 0) continue
    commits.push({ round: bytes.readUInt32BE(at + 8), pages })
    pages = []
  }
  return commits.sort((a, b) => a.round - b.round).map((commit) => commit.pages)
}

/** What of it stands in a text, in the order in which it stands there, each once. */
export const standing = (text: string, pattern: RegExp): string[] => [
  ...new Set([...text.matchAll(pattern)].map(([found]) => found)),
]
