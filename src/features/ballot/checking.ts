import { fingerprintOf, type ListHash, listHash } from '@domain/ballot/fingerprint'
import { resultOf } from '@domain/ballot/outcome'
import type { Asking } from '@domain/ballot/question'
import type { Result as Outcome } from '@domain/ballot/result'
import { type Tally, tallyOf } from '@domain/ballot/tally'
import type { Box } from '@domain/ballot/view'
import { type No, ok, type Result } from '@domain/kit/result'

export interface Checked {
  /** Whether this phone's receipt is among them; undefined where it has none. */
  mine?: boolean
  /** Ballots in the box, and how many of the roll voted by phone. */
  count: number
  voted: number
  /** As many ballots as voters, and as many receipts. */
  whole: boolean
  /** The fingerprint worked out here is the one that was fixed at closing. */
  sealed: boolean
  /** Counted here once more; undefined where ballots are not published, or the result is not yet. */
  recounted?: boolean
  withheld?: Box['withheld']
  /** The school keeps no box so old. */
  gone?: boolean
}

type Ask = (cursor?: string) => Promise<Result<Box> | No<string, unknown>>
type Given = {
  ask: Ask
  receipt?: string
  /** What was published of it. */
  seal?: { fingerprint: string }
  result?: Outcome
  onProgress: (done: number, of: number) => void
}

/** The counts of a result: what was handed out and who came is not in the box. */
const countsOf = ({ valid, invalid, returned, questions }: Outcome) =>
  JSON.stringify([valid, invalid, returned, questions])

function recount(box: Box, tally: Tally, published: Outcome): boolean {
  if (box.paper) tally.addPaper(box.paper)
  const asking = { kind: box.kind, questions: box.questions } as Asking
  const { rules, due, present } = box
  const { result } = resultOf({ asking, rules, due, marked: box.paper?.returned ?? 0, present }, tally)
  return countsOf(result) === countsOf(published)
}

/** A piece whose order is broken is not what was sealed: it is left out, and neither number nor fingerprint agrees. */
function feed(hash: ListHash, lines: readonly string[]) {
  try {
    hash.add(lines)
  } catch {}
}

/** Takes the whole box onto the phone and works everything out here: nobody's word is needed but that of the numbers. */
export async function checkBox({
  ask,
  receipt,
  seal,
  result,
  onProgress,
}: Given): Promise<Result<Checked> | No<string, unknown>> {
  const receipts = listHash()
  let contents: ListHash | undefined
  let first: Box | undefined
  let tally: Tally | undefined
  let cursor: string | undefined
  let mine = false
  do {
    const answer = await ask(cursor)
    if (!answer.ok) return answer
    const box = answer.value
    first ??= box
    contents ??= listHash(box.blind)
    tally ??= tallyOf({ kind: box.kind, questions: box.questions } as Asking, box.merges)
    feed(contents, box.contents)
    feed(receipts, box.receipts)
    for (const content of box.contents) tally.add(content)
    if (receipt !== undefined) mine ||= box.receipts.includes(receipt)
    onProgress(receipts.count(), box.count)
    cursor = box.cursor
  } while (cursor !== undefined)
  const { withheld, scheme, ballotId, count, voted, fingerprint } = first
  const lists = {
    contentsHash: withheld ? first.contentsHash : contents.hex(),
    receiptsHash: receipts.hex(),
  }
  const worked = fingerprintOf(ballotId, { scheme, count: receipts.count(), ...lists })
  const same = worked === fingerprint && worked === (seal?.fingerprint ?? fingerprint)
  if (count > 0 && receipts.count() === 0 && voted === 0)
    return ok({ count, voted, whole: false, sealed: false, gone: true })
  return ok({
    ...(receipt !== undefined && { mine }),
    ...{ count, voted, withheld },
    whole: count === voted && receipts.count() === count && (withheld !== undefined || contents.count() === count),
    sealed: same,
    ...(withheld === undefined && result && { recounted: recount(first, tally, result) }),
  })
}
