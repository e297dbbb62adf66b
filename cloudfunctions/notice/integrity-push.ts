import { type Consent, consentId, LEFT_MOST, PUSH_STATES, type Sending } from '@domain/notice/pushing'
import { Findings, type Problem, type School } from '../kit/integrity'

/** Consents are of people and count what is left; what was sent was sent to somebody, once (its id says so). */
export function pushProblems(school: School): Problem[] {
  const consents = new Findings('consents')
  consents.each(school.all<Consent>('consents'), ({ _id, memberId, templateId, left, spent }) => {
    consents.refers(_id, 'memberId', school.has('members', memberId))
    consents.same(_id, '_id', _id, consentId(memberId, templateId))
    if (!Number.isInteger(left) || left < 0 || left > LEFT_MOST + 1) consents.add(_id, 'COUNT', 'left', String(left))
    if (new Set(spent).size !== spent.length) consents.add(_id, 'TWICE', 'spent')
  })
  const outbox = new Findings('outbox')
  outbox.each(school.all<Sending>('outbox'), ({ _id, memberId, state }) => {
    outbox.refers(_id, 'memberId', school.has('members', memberId))
    if (!PUSH_STATES.includes(state)) outbox.add(_id, 'STATE', 'state')
  })
  return [...consents.list, ...outbox.list]
}
