import type { Me } from '@domain/member/contract'
import type { MemberView } from '@domain/member/model'
import { hasRole } from '@/kit/session'
import type { deedNames } from '@/words/deed'

export type DeedName = keyof typeof deedNames

/** Who keeps the records of people. */
export const isOffice = (me: Me) => hasRole(me, 'committee', 'chair')

/** Whose history the cloud tells: one's own, and the office everybody's. */
export const maySeeHistory = (member: MemberView, me: Me) =>
  isOffice(me) || (member.id === me.member?.id && member.kind !== 'technical')

/** What this person may do with that record as it stands now; what would be refused is not offered. */
export function deedsOn(member: MemberView, me: Me): DeedName[] {
  const { state, kind, bound } = member
  const office = isOffice(me)
  if (kind === 'technical' || !(office || me.mayPrepare)) return []
  const here = state === 'active'
  const all: [DeedName, boolean][] = [
    ['transfer', office && here],
    ['retire', office && here && kind !== 'retired'],
    ['leave', office && here],
    ['reinstate', office && !here],
    // Of somebody who left too: only then can they bind under a new record.
    ['rebind', bound && member.id !== me.member?.id],
    ['slip', here && !bound],
  ]
  return all.filter(([, may]) => may).map(([name]) => name)
}
