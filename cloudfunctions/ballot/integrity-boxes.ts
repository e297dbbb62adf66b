import { hasWriteIn } from '@domain/ballot/content'
import { listHash, sealOf } from '@domain/ballot/fingerprint'
import { type Ballot, BOX_PARTS, type BoxPart, type BoxPiece, pieceId } from '@domain/ballot/model'
import { resultOf } from '@domain/ballot/outcome'
import { tallyOf } from '@domain/ballot/tally'
import { Findings, type Problem, type School } from '../kit/integrity'
import { rewritten } from './rewritten'

type Lists = Record<BoxPart, string[]>
type Roll = { due: number; voted: number; marked: number }
const NOBODY: Roll = { due: 0, voted: 0, marked: 0 }

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
  const rolls = rollsOf(school)
  found.each(school.all<Ballot>('ballots'), (ballot) => {
    if (!ballot.seal || ballot.forgottenAt !== undefined) return
    const lists = Object.fromEntries(BOX_PARTS.map((part) => [part, listOf(school, ballot._id, part)])) as Lists
    const roll = rolls.get(ballot._id) ?? NOBODY
    const { contents } = lists
    // The first that does not hold says why the others do not.
    if (contents.length !== roll.voted) return found.add(ballot._id, 'COUNT', 'contents')
    if (contents.some((content) => rewritten(content, ballot) !== content))
      return found.add(ballot._id, 'DERIVED', 'box')
    found.same(ballot._id, 'written', ballot.written ?? false, ballot.kind === 'election' && contents.some(hasWriteIn))
    if (found.same(ballot._id, 'seal', ballot.seal, sealed(ballot, lists)) && ballot.result)
      found.same(ballot._id, 'result', ballot.result, counted(ballot, contents, roll))
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

function counted(ballot: Ballot, contents: readonly string[], { due, marked }: Roll) {
  const tally = tallyOf(ballot, ballot.merges)
  for (const content of contents) tally.add(content)
  if (ballot.paper) tally.addPaper(ballot.paper)
  return resultOf({ asking: ballot, rules: ballot.rules, present: ballot.present, due, marked }, tally).result
}

function rollsOf(school: School): ReadonlyMap<string, Roll> {
  const rolls = new Map<string, Roll>()
  for (const { ballotId, state } of school.all<{ _id: string; ballotId: string; state: string }>('voters')) {
    const { due, voted, marked } = rolls.get(ballotId) ?? NOBODY
    const [one, paper] = [state === 'voted' ? 1 : 0, state === 'paper' ? 1 : 0]
    rolls.set(ballotId, { due: due + 1, voted: voted + one, marked: marked + paper })
  }
  return rolls
}
