import type { BallotContract } from '@domain/ballot/contract'
import { type Ballot, type BallotState, type BoxPart, type BoxPiece, type BoxSeal, pieceId } from '@domain/ballot/model'
import { FEW } from '@domain/ballot/turnout'
import type { Box } from '@domain/ballot/view'
import { no, ok } from '@domain/kit/result'
import { cursorOf, placeOf } from '../kit/cursor'
import type { Handler } from '../kit/serve'
import { BadCursor, count, get } from '../kit/store'
import { ballotFor } from './store'

const CLOSED: readonly BallotState[] = ['closed', 'counted', 'published', 'void']

const isFew = (votes: number) => votes > 0 && votes < FEW

/**
 * Why the ballots themselves are not in the answer. A closed box is everybody's: nobody can keep back what is in it. But
 * taken from the published sums, the ballots of the phones would show those few that were on paper, and beside paper a
 * few of phones would stand alone. What was shown once stays known, and until the count is published it may be corrected.
 */
function withheldOf({ kind, state, paper, seal, written }: Ballot, marked: number): Box['withheld'] {
  if (kind === 'appraisal') return 'appraisal'
  // Also of what is void: it may be a slip of the pen, and counted again.
  if (marked > 0 && state !== 'published') return 'paper'
  // Names that somebody has written are read first by the scrutineers.
  if (written && state !== 'published') return 'names'
  if (!paper || paper.returned === 0) return undefined
  return [paper.returned, paper.returned - paper.invalid, seal?.count ?? 0].some(isFew) ? 'few' : undefined
}

/** What the sums are made of besides the ballots; it is published with them. Where they are not, neither is paper. */
const besides = ({ paper, present, merges }: Ballot, shown: boolean) => ({
  ...(shown && paper && paper.returned > 0 && { paper }),
  ...(present !== undefined && { present }),
  merges: merges.map(({ question, from, to }) => ({ question, from, to })),
})

const pieceOf = async (id: string, part: BoxPart, n: number) =>
  (await get<BoxPiece>('boxes', pieceId(id, part, n)))?.items ?? []

function pageOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0
  const n = placeOf(cursor)?.[0]
  if (typeof n !== 'number' || !Number.isInteger(n) || n < 1 || n > 9999) throw new BadCursor()
  return n
}

/** One piece of each list; there is another page as long as one of them has not come to its end. */
async function pieces(id: string, seal: BoxSeal, n: number, shown: boolean) {
  const isThere = async (part: BoxPart) => (await count('boxes', { _id: pieceId(id, part, n + 1) })) > 0
  const [contents, receipts, ...more] = await Promise.all([
    shown ? pieceOf(id, 'contents', n) : [],
    pieceOf(id, 'receipts', n),
    shown && isThere('contents'),
    seal.count > 0 && isThere('receipts'),
  ])
  return { contents, receipts, ...(more.includes(true) && { cursor: cursorOf([n + 1, id]) }) }
}

export const box: Handler<BallotContract['actions']['box']> = async ({ id, cursor }, { caller }) => {
  const ballot = await ballotFor(id, caller)
  if (!ballot) return no('NOT_FOUND')
  const { state, seal, kind, questions, rules, roll, forgottenAt } = ballot
  // An empty list under the old fingerprint would look like a box that somebody has robbed.
  if (!seal || !CLOSED.includes(state) || forgottenAt !== undefined) return no('WRONG_STATE', { state })
  const n = pageOf(cursor)
  const [voted, marked] = await Promise.all([
    count('voters', { ballotId: id, state: 'voted' }),
    count('voters', { ballotId: id, state: 'paper' }),
  ])
  const withheld = withheldOf(ballot, marked)
  const shown = withheld === undefined
  const lists = await pieces(id, seal, n, shown)
  return ok({
    ...{ ballotId: id, kind, questions, rules, ...seal, voted, due: roll?.total ?? 0 },
    ...(state === 'published' ? besides(ballot, shown) : { merges: [] }),
    ...lists,
    ...(shown ? { blind: ballot.blind } : { withheld }),
  })
}
