import { farewellSteps } from '@domain/condolence/farewell'
import { follow } from '@domain/condolence/follow'
import type { Condolence, Visit } from '@domain/condolence/model'
import type { Notice } from '@domain/notice/model'
import type { Audit } from '../kit/deed'
import { auditsByRecord, type Collection, Findings, leadTo, type Problem, type School } from '../kit/integrity'
import { runKeeps, runProblems } from './integrity-runs'
import { visitProblems } from './integrity-visits'

/** Where the deeds of this function keep their records; standards stand among the settings. */
export const condolenceKeeps: readonly Collection[] = ['condolences', 'settings', ...runKeeps]

export function condolenceProblems(school: School): Problem[] {
  const found = new Findings('condolences')
  const audits = auditsByRecord(school)
  found.each(school.all<Condolence>('condolences'), (c) => {
    const { _id, recipients, recipientIds, visitors, reported } = c
    const people = [...recipientIds, ...visitors.map((w) => w.id), reported.by]
    const areKnown = people.every((id) => school.has('members', id))
    found.refers(_id, 'recipientIds', areKnown)
    const ids = recipients.map((r) => r.id)
    found.same(_id, 'recipients', recipientIds, ids)
    if (new Set(ids).size < ids.length) found.add(_id, 'TWICE', 'recipients')
    const { seenBy, waitsFor, nextBy } = c
    found.same(_id, 'seenBy', { seenBy, waitsFor, nextBy }, follow(c))
    checkCopies(c, found)
    checkState(c, audits.get(_id) ?? [], found)
    const isOfCase = (id: string) => school.find<Visit>('visits', id)?.caseIds.includes(_id) ?? false
    found.refers(_id, 'visitIds', c.visitIds.every(isOfCase))
    checkFarewell(c, school, found)
    const isOwn = c.visitIds.some((id) => school.find<Visit>('visits', id)?.source === 'union')
    found.same(_id, 'ownMoney', c.ownMoney ?? false, isOwn)
  })
  return [...found.list, ...visitProblems(school), ...runProblems(school)]
}

/** What was told of a farewell is there to be taken back, and stands nowhere wider than the recipients say. */
function checkFarewell(c: Condolence, school: School, found: Findings): void {
  const told = c.farewellNotices ?? []
  const isOfCase = (id: string) => school.find<Notice>('notices', id)?.about.id === c._id
  found.refers(
    c._id,
    'farewellNotices',
    told.every((n) => isOfCase(n.noticeId)),
  )
  if (farewellSteps(c, 0, false).back.length > 0) found.add(c._id, 'STATE', 'farewellNotices')
}

/** What stands twice, for look-ups. */
function checkCopies({ _id, year, happenedOn, reportedAt, reported, ...c }: Condolence, found: Findings): void {
  found.same(_id, 'year', year, Number(happenedOn.slice(0, 4)))
  found.same(_id, 'reportedAt', reportedAt, reported.at)
  found.same(_id, 'closedAt', c.closedAt, (c.closed ?? c.declined)?.at)
}

/** The state is the last step that was made: what it says has happened. */
function checkState(c: Condolence, audits: readonly Audit[], found: Findings): void {
  const { _id, state, approval, declined, visitIds, payment, closed, letter, recipients } = c
  const visited = visitIds.length > 0
  const facts: Record<Condolence['state'], boolean> = {
    reported: !approval && !visited && !declined,
    approved: approval !== undefined,
    visited,
    declined: declined !== undefined && !approval && !visited,
    paid: payment !== undefined,
    closed: closed !== undefined,
  }
  const isOver = (closed !== undefined) === (state === 'closed') && (declined !== undefined) === (state === 'declined')
  if (!facts[state] || !isOver) found.add(_id, 'STATE', 'state', state)
  // The order of steps is free, but nothing is paid that was not approved and handed over.
  if ((payment || closed) && !(approval && visited)) found.add(_id, 'STATE', 'approval')
  if (!letter && recipients.some((r) => r.readAt !== undefined)) found.add(_id, 'STATE', 'letter')
  if (!leadTo(audits, state)) found.add(_id, 'STATE', 'audits', state)
  // Reading a letter is no step.
  const steps = audits.filter((a) => a.action !== 'condolence.readLetter').length
  found.same(_id, 'version', c.version, steps, 'COUNT')
}
