import { VOTER_STATES, type Voter } from '@domain/ballot/model'
import { standingOf } from '@domain/ballot/standing'
import type { BallotView, Standing } from '@domain/ballot/view'
import type { Ctx } from '../kit/serve'
import { query } from '../kit/store'
import { ballotView } from './ballot-view'
import { ballotFor } from './store'

export interface PrintedBallot {
  ballot: BallotView
  standing: Standing
}

/** A ballot as this caller sees it. Null for whom it does not concern, as for what is not there. */
export async function printedBallot(id: string, ctx: Ctx): Promise<PrintedBallot | null> {
  const found = await ballotFor(id, ctx.caller)
  if (!found) return null
  const view = await ballotView(found, ctx)
  const { merges, paper } = found
  // A record says the same whoever prints it: to whom the result is shown, so is how it came about.
  const ballot = view.result ? { ...view, merges, paper } : view
  return { ballot, standing: standingOf(found, ctx.caller) }
}

export type PrintedVoter = Pick<Voter, 'name' | 'staffNo' | 'group'>
const PAGE = 1000

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Everybody on the roll, by group and name; nothing of who has voted. */
export async function rollFor(ballotId: string): Promise<PrintedVoter[]> {
  const all: Voter[] = []
  // State by state, as the index has them; the order says nothing of it any more.
  for (const state of VOTER_STATES) {
    let cursor: string | undefined
    do {
      const asked = { where: { ballotId, state }, sort: 'sortName', limit: PAGE, cursor }
      const page: { items: Voter[]; cursor?: string } = await query<Voter>('voters', asked)
      all.push(...page.items)
      cursor = page.cursor
    } while (cursor !== undefined)
  }
  return all
    .sort((a, b) => byText(a.group, b.group) || byText(a.groupId, b.groupId) || byText(a.sortName, b.sortName))
    .map(({ name, staffNo, group }) => ({ name, staffNo, group }))
}
