import type { Ballot, VoterState } from '@domain/ballot/model'
import { seesResult } from '@domain/ballot/seeing'
import { fitsNow, isTheirs, standingOf } from '@domain/ballot/standing'
import { BALLOT_DEEDS, type BallotDeed, type BallotRow, type BallotView, type Standing } from '@domain/ballot/view'
import type { Ctx } from '../kit/serve'
import { checkList } from './check-list'
import { findBallot, findVoter } from './store'

/** A line of the list. `mine`: the caller's own line of the roll. */
export const rowOf = (ballot: Ballot, mine: VoterState | null): BallotRow => {
  const { _id: id, kind, title, secrecy, state, opensAt, closesAt } = ballot
  return { id, kind, title, secrecy, state, opensAt, closesAt, mine }
}

const isInTime = ({ opensAt, closesAt }: Ballot, now: number) => opensAt <= now && now <= closesAt

/** Among whom one would vote again: once, unless what was made for that came to nothing. */
const hasRunOff = ({ result }: Ballot, again: Ballot | null) =>
  (again === null || again.state === 'cancelled' || again.state === 'void') &&
  (result?.questions.some((q) => 'runOff' in q && q.runOff !== null) ?? false)

interface Around {
  mine: VoterState | null
  /** Its run-off. */
  again: Ballot | null
}
function deedsOf(ballot: Ballot, standing: Standing, { mine, again }: Around, now: number): BallotDeed[] {
  const fits: Partial<Record<BallotDeed, boolean>> = {
    cast: ballot.state === 'open' && mine === 'due' && isInTime(ballot, now),
    announce: now < ballot.closesAt,
    open: now < ballot.closesAt,
    mergeWriteIns: ballot.kind === 'election',
    holdBack: ballot.kind === 'appraisal',
    runOff: hasRunOff(ballot, again),
  }
  return BALLOT_DEEDS.filter(
    (deed) => isTheirs(deed, standing) && (deed === 'cast' || fitsNow(deed, ballot)) && fits[deed] !== false,
  )
}

/** What scrutineers see of the count. */
const counted = ({ paper, merges, present }: Ballot) => ({ paper, merges, present })
const SEALED: readonly Ballot['state'][] = ['closed', 'counted', 'published', 'void']

/** The ballot as this caller may see it. */
export async function ballotView(ballot: Ballot, { caller, now }: Pick<Ctx, 'caller' | 'now'>): Promise<BallotView> {
  const standing = standingOf(ballot, caller)
  const asks = standing.manages && (ballot.state === 'made' || ballot.state === 'announced')
  const [voter, checks, again] = await Promise.all([
    ballot.roll ? findVoter(ballot._id, caller.id) : null,
    asks ? checkList(ballot, now) : undefined,
    standing.manages && ballot.runOffId !== undefined ? findBallot(ballot.runOffId) : null,
  ])
  const mine = voter?.state ?? null
  const { kind, questions, version, audience, rules, scrutineers, readers, roll, excluded } = ballot
  const asking = { kind, questions } as Pick<BallotView, 'kind' | 'questions'>
  return {
    ...rowOf(ballot, mine),
    ...{ version, audience, rules, scrutineers, readers },
    can: deedsOf(ballot, standing, { mine, again }, now),
    ...(roll && { roll: { total: roll.total, done: roll.done } }),
    excludedCount: ballot.excludedCount ?? excluded.length,
    ...((standing.manages || standing.scrutineer) && { excluded }),
    ...(checks && { checks }),
    ...{ closedAt: ballot.closedAt, publishedAt: ballot.publishedAt, reason: ballot.reason },
    // While it is being closed the seal is there already.
    ...(SEALED.includes(ballot.state) && { seal: ballot.seal }),
    ...(standing.scrutineer && counted(ballot)),
    ...(seesResult(ballot, standing) && { result: ballot.result }),
    files: ballot.files ?? [],
    ...{ runOffOf: ballot.runOffOf, runOffId: ballot.runOffId },
    ...asking,
  } as BallotView
}
