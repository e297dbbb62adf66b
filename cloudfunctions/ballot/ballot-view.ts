import type { Ballot, VoterState } from '@domain/ballot/model'
import { seesResult } from '@domain/ballot/seeing'
import { fitsNow, isTheirs, standingOf } from '@domain/ballot/standing'
import { BALLOT_DEEDS, type BallotDeed, type BallotRow, type BallotView, type Standing } from '@domain/ballot/view'
import type { Ctx } from '../kit/serve'
import { checkList } from './check-list'
import { findVoter } from './store'

/** A line of the list. `mine`: the caller's own line of the roll. */
export const rowOf = (ballot: Ballot, mine: VoterState | null): BallotRow => {
  const { _id: id, kind, title, secrecy, state, opensAt, closesAt } = ballot
  return { id, kind, title, secrecy, state, opensAt, closesAt, mine }
}

const isInTime = ({ opensAt, closesAt }: Ballot, now: number) => opensAt <= now && now <= closesAt

const hasRunOff = ({ result, runOffId }: Ballot) =>
  runOffId === undefined && (result?.questions.some((q) => 'runOff' in q && q.runOff !== null) ?? false)

function deedsOf(ballot: Ballot, standing: Standing, mine: VoterState | null, now: number): BallotDeed[] {
  const fits: Partial<Record<BallotDeed, boolean>> = {
    cast: ballot.state === 'open' && mine === 'due' && isInTime(ballot, now),
    announce: now < ballot.closesAt,
    open: now < ballot.closesAt,
    mergeWriteIns: ballot.kind === 'election',
    holdBack: ballot.kind === 'appraisal',
    runOff: hasRunOff(ballot),
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
  const [voter, checks] = await Promise.all([
    ballot.roll ? findVoter(ballot._id, caller.id) : null,
    asks ? checkList(ballot, now) : undefined,
  ])
  const mine = voter?.state ?? null
  const { kind, questions, version, audience, rules, scrutineers, readers, roll, excluded } = ballot
  const asking = { kind, questions } as Pick<BallotView, 'kind' | 'questions'>
  return {
    ...rowOf(ballot, mine),
    ...{ version, audience, rules, scrutineers, readers },
    can: deedsOf(ballot, standing, mine, now),
    ...(roll && { roll: { total: roll.total, done: roll.done } }),
    excludedCount: excluded.length,
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
