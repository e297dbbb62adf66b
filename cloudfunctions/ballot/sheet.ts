import { listHash, sealOf } from '@domain/ballot/fingerprint'
import type { Ballot } from '@domain/ballot/model'
import { resultOf } from '@domain/ballot/outcome'
import { tallyOf } from '@domain/ballot/tally'
import { group } from '../kit/store'
import { piecesOf } from './pieces'

type Row = { state: string; count: number }

/** 应到 and what became of it; fixed at closing. */
async function rollOf(ballotId: string) {
  const rows = await group<Row>('voters', { ballotId }, ['state'])
  const of = (state: string) => rows.find((r) => r.state === state)?.count ?? 0
  return { due: rows.reduce((n, r) => n + r.count, 0), voted: of('voted'), marked: of('paper') }
}

/**
 * Counts the box anew. What lies in it must be what was sealed, and as many ballots as people voted: anything else is a
 * bug or a break-in, and nothing is counted.
 */
export async function sheetOf(ballot: Ballot) {
  const { _id: id, seal, merges } = ballot
  if (!seal) throw new Error(`the box ${id} was never sealed`)
  const tally = tallyOf(ballot, merges)
  const [contents, receipts] = [listHash(ballot.blind), listHash()]
  for await (const items of piecesOf(id, 'contents')) {
    contents.add(items)
    for (const content of items) tally.add(content)
  }
  for await (const items of piecesOf(id, 'receipts')) receipts.add(items)
  const found = sealOf(id, seal.scheme, contents, receipts)
  if (found.fingerprint !== seal.fingerprint) throw new Error(`the box ${id} is not what was sealed`)
  const roll = await rollOf(id)
  if (roll.voted !== tally.cast) throw new Error(`the box ${id} holds another number of ballots than were cast`)
  return { roll, tally }
}
type Sheet = Awaited<ReturnType<typeof sheetOf>>

/** What the ballot comes to with its paper ballots and readings of names, which were found to be good. */
export function outcomeOf(ballot: Ballot, { roll, tally }: Sheet) {
  const { rules, paper, present } = ballot
  if (paper) tally.addPaper(paper)
  return resultOf({ asking: ballot, rules, due: roll.due, marked: roll.marked, present }, tally)
}
