import { type Checked, checksOf, electionsOf, isAudit } from '@domain/ballot/checks'
import type { Ballot } from '@domain/ballot/model'
import { dayOf } from '@domain/kit/time'
import { rolesOn } from '@domain/member/rules'
import { count } from '../kit/store'
import { whereOf } from '../member/offers'
import { findMembers } from './store'

async function onCommittee(ballot: Checked, now: number): Promise<string[]> {
  const audits = electionsOf(ballot).filter((q) => isAudit(q, ballot))
  const people = await findMembers(audits.flatMap((q) => q.candidates.map((c) => c.id)))
  const sits = (roles: readonly string[]) => roles.includes('committee') || roles.includes('chair')
  return people.filter((m) => sits(rolesOn(m, dayOf(now)))).map((m) => m._id)
}

/** The check list of a ballot as things stand now. */
export async function checkList(ballot: Checked & Pick<Ballot, 'audience' | 'excluded'>, now: number) {
  const [sitting, addressed] = await Promise.all([onCommittee(ballot, now), count('members', whereOf(ballot.audience))])
  return checksOf(ballot, { onCommittee: sitting, voters: addressed - ballot.excluded.length })
}
