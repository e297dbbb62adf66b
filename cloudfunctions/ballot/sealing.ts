import { hasWriteIn, SCHEME } from '@domain/ballot/content'
import { listHash, sealOf } from '@domain/ballot/fingerprint'
import {
  type Ballot,
  type BoxPart,
  type BoxPiece,
  type BoxSeal,
  type CastVote,
  PIECE,
  pieceId,
} from '@domain/ballot/model'
import { newId, query, tx } from '../kit/store'
import { findBallot } from './store'

/** Ballots read at once; the cloud hands out 1,000 records. */
const PAGE = 999
/** Characters of a piece: the cloud answers a megabyte at a time, and a piece goes out whole. */
const ROOM = 300_000

/** Lines and how often each is there: most ballots say the same as others, so that even a large box is small here. */
type Lines = Map<string, number>
const put = (lines: Lines, line: string) => lines.set(line, (lines.get(line) ?? 0) + 1)

/** The three lists of a box, each for itself. */
async function gather(ballotId: string): Promise<Record<BoxPart, Lines>> {
  const lists = { contents: new Map(), receipts: new Map(), remarks: new Map() } satisfies Record<BoxPart, Lines>
  let cursor: string | undefined
  do {
    const page = await query<CastVote>('votes', { where: { ballotId }, sort: '_id', cursor, limit: PAGE })
    for (const { content, receipt, remarks } of page.items) {
      put(lists.contents, content)
      put(lists.receipts, receipt)
      for (const remark of JSON.parse(remarks ?? '[]') as unknown[]) put(lists.remarks, JSON.stringify(remark))
    }
    cursor = page.cursor
  } while (cursor !== undefined)
  return lists
}

/** In their own order: nothing is left of the order in which they came. */
function* piecesOf(lines: Lines): Generator<string[]> {
  let piece: string[] = []
  let size = 0
  for (const line of [...lines.keys()].sort())
    for (let n = lines.get(line) ?? 0; n > 0; n--) {
      if (piece.length === PIECE || (piece.length > 0 && size + line.length > ROOM)) {
        yield piece
        piece = []
        size = 0
      }
      piece.push(line)
      size += line.length
    }
  if (piece.length > 0) yield piece
}

/** Put, not inserted: whoever does it again writes the same over it. */
async function keep(ballotId: string, part: BoxPart, lines: Lines, blind?: string) {
  const hash = listHash(blind)
  let n = 0
  for (const items of piecesOf(lines)) {
    const piece: BoxPiece = { _id: pieceId(ballotId, part, n), ballotId, part, n, items }
    await tx(
      (t) => t.update<BoxPiece>('boxes', piece),
      () => true,
    )
    hash.add(items)
    n++
  }
  return hash
}

/** What a ballot keeps of its box. */
type Sealed = { seal: BoxSeal } & Pick<Ballot, 'blind' | 'written'>

/** Writes the lists of the box, whose roll must be closed; null where somebody else has sealed or cancelled it by now. */
export async function sealBox(ballotId: string): Promise<Sealed | null> {
  const lists = await gather(ballotId)
  // Asked after all were read: ballots leave only once there is a seal, so that without one none of them was missed.
  const ballot = await findBallot(ballotId)
  if (ballot?.state !== 'open' || ballot.seal) return null
  const blind = newId()
  const contents = await keep(ballotId, 'contents', lists.contents, blind)
  const receipts = await keep(ballotId, 'receipts', lists.receipts)
  await keep(ballotId, 'remarks', lists.remarks)
  const written = ballot.kind === 'election' && [...lists.contents.keys()].some(hasWriteIn)
  return { seal: sealOf(ballotId, SCHEME, contents, receipts), blind, ...(written && { written }) }
}
