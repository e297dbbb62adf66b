import { listHash, sealOf } from '@domain/ballot/fingerprint'
import { type Ballot, BOX_PARTS, type BoxPart, type BoxPiece, type CastVote, pieceId } from '@domain/ballot/model'
import { resultOf } from '@domain/ballot/outcome'
import { tallyOf } from '@domain/ballot/tally'
import { Findings, type Problem, type School } from '../kit/integrity'

type Lists = Record<BoxPart, string[]>
type Roll = { due: number; marked: number }

/** The pieces of a list in their order, as far as they follow one another. */
function listOf(school: School, ballotId: string, part: BoxPart): string[] {
  const items: string[] = []
  for (let n = 0; ; n++) {
    const piece = school.find<BoxPiece>('boxes', pieceId(ballotId, part, n))
    if (!piece) return items
    items.push(...piece.items)
  }
}

/** What was sealed is what was cast, and what was published follows from it. */
export function boxProblems(school: School): Problem[] {
  const pieces = new Findings('boxes')
  pieces.each(school.all<BoxPiece>('boxes'), ({ _id, ballotId, part, n }) => {
    const ballot = school.find<Ballot>('ballots', ballotId)
    const isNext = n === 0 || school.has('boxes', pieceId(ballotId, part, n - 1))
    pieces.refers(_id, 'ballotId', ballot?.openedAt !== undefined && _id === pieceId(ballotId, part, n) && isNext)
  })
  const found = new Findings('ballots')
  const cast = new Map<string, string[]>()
  for (const { ballotId, content } of school.all<CastVote>('votes')) {
    const known = cast.get(ballotId)
    if (known) known.push(content)
    else cast.set(ballotId, [content])
  }
  const rolls = rollsOf(school)
  found.each(school.all<Ballot>('ballots'), (ballot) => {
    if (!ballot.seal || ballot.forgottenAt !== undefined) return
    const lists = Object.fromEntries(BOX_PARTS.map((part) => [part, listOf(school, ballot._id, part)])) as Lists
    found.same(ballot._id, 'contents', lists.contents, (cast.get(ballot._id) ?? []).sort())
    found.same(ballot._id, 'seal', ballot.seal, sealed(ballot, lists))
    if (ballot.result)
      found.same(ballot._id, 'result', ballot.result, counted(ballot, lists.contents, rolls.get(ballot._id)))
  })
  return [...pieces.list, ...found.list]
}

/** Undefined where the lists are none that could have been sealed. */
function sealed({ _id, seal, blind }: Ballot, { contents, receipts }: Lists) {
  const of = (list: readonly string[], first?: string) => {
    const hash = listHash(first)
    hash.add(list)
    return hash
  }
  try {
    return sealOf(_id, seal?.scheme ?? '', of(contents, blind), of(receipts))
  } catch {
    return undefined
  }
}

function counted(ballot: Ballot, contents: readonly string[], roll: Roll = { due: 0, marked: 0 }) {
  const tally = tallyOf(ballot, ballot.merges)
  for (const content of contents) tally.add(content)
  if (ballot.paper) tally.addPaper(ballot.paper)
  return resultOf({ asking: ballot, rules: ballot.rules, present: ballot.present, ...roll }, tally).result
}

function rollsOf(school: School): ReadonlyMap<string, Roll> {
  const rolls = new Map<string, Roll>()
  for (const { ballotId, state } of school.all<{ _id: string; ballotId: string; state: string }>('voters')) {
    const { due, marked } = rolls.get(ballotId) ?? { due: 0, marked: 0 }
    rolls.set(ballotId, { due: due + 1, marked: marked + (state === 'paper' ? 1 : 0) })
  }
  return rolls
}
