import { eachOf, perOf } from '@domain/contest/change'
import type { Contest } from '@domain/contest/model'
import { type Replayed, replay } from '@domain/contest/replay'
import type { Roll } from '@domain/contest/roll'
import { canKeepTimes, seenBy } from '@domain/contest/rules'
import type { Audit } from '../kit/deed'
import { auditsByRecord, type Collection, Findings, leadTo, type Problem, type School } from '../kit/integrity'
import { checkInProblems } from './integrity-checkins'
import { drawProblems } from './integrity-draws'
import { photoProblems } from './integrity-photos'

/** Where the deeds of this function keep their records; what a roll came to stands in its own log. */
export const contestKeeps: readonly Collection[] = ['contests', 'draws', 'awards', 'checkins']

export function contestProblems(school: School): Problem[] {
  const found = new Findings('contests')
  const audits = auditsByRecord(school)
  found.each(school.all<Contest>('contests'), (c) => {
    const roll = school.find<Roll>('rolls', c._id)
    const isMember = (id: string) => school.has('members', id)
    found.refers(c._id, 'organiserIds', c.organiserIds.every(isMember))
    found.refers(c._id, 'createdBy', isMember(c.createdBy))
    // One that was dropped as a draft is as hidden as it was.
    found.same(c._id, 'seenBy', c.seenBy, seenBy(roll || c.state !== 'cancelled' ? c : { ...c, state: 'draft' }))
    if (!canKeepTimes(c).ok) found.add(c._id, 'STATE', 'times')
    checkEvents(c, found)
    checkState(c, roll, audits.get(c._id) ?? [], found)
  })
  const parts = [rollProblems, checkInProblems, drawProblems, photoProblems]
  return [...found.list, ...parts.flatMap((part) => part(school))]
