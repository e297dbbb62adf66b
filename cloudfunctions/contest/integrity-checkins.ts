import { type CheckIn, checkInId } from '@domain/contest/check-in'
import type { Contest } from '@domain/contest/model'
import type { Roll } from '@domain/contest/roll'
import { Findings, type Problem, type School } from '../kit/integrity'

/** Who was checked in had come into that very event at some time; who ticked is known. */
export function checkInProblems(school: School): Problem[] {
  const found = new Findings('checkins')
  return found.each(school.all<CheckIn>('checkins'), ({ _id, contestId, eventId, memberId, entrantId, by }) => {
    found.same(_id, '_id', _id, checkInId(contestId, eventId, memberId))
    const contest = school.find<Contest>('contests', contestId)
    found.refers(_id, 'contestId', contest !== undefined)
    const roll = school.find<Roll>('rolls', contestId)
    const came = roll?.log.some((line) => line.e === eventId && line.a === 'in' && line.x === entrantId)
    if (roll) found.refers(_id, 'entrantId', came === true)
    if (by !== undefined) found.refers(_id, 'by', school.has('members', by))
  })
}
