import { follow, type Known, NO_DATE } from '@domain/proposal/follow'
import type { Follows, Proposal } from '@domain/proposal/model'
import { numberOf } from '@domain/proposal/number'
import type { Audit } from '../kit/deed'
import { Findings, type Problem, type School } from '../kit/integrity'

// The due days of review and rating follow from settings that may have changed since the record was written.
const FOLLOWS: readonly (keyof Follows)[] = ['seenBy', 'waitsFor', 'numbered', 'answered', 'search']
const SETTINGS = { reviewDays: 1, rateDays: 1 }
const REVIEWED = ['under_review', 'docketed', 'referred', 'not_docketed', 'merged', 'assigned', 'replied', 'rated']

export function proposalProblems(school: School): Problem[] {
  const audits = new Map<string, Audit[]>()
  for (const a of school.all<Audit>('audits')) audits.set(a.recordId, [...(audits.get(a.recordId) ?? []), a])
  const proposals = school.all<Proposal>('proposals')
  return [
    ...proposals.flatMap((p) => [
      ...referenceProblems(p, school),
      ...derivedProblems(p),
      ...historyProblems(p, audits.get(p._id) ?? []),
    ]),
    ...numberProblems(proposals, school),
  ]
}

function referenceProblems(p: Proposal, school: School): Problem[] {
  const found = new Findings('proposals')
  const isMember = (id: string) => school.has('members', id)
  found.refers(p._id, 'callId', school.has('calls', p.callId))
  found.refers(p._id, 'proposer', isMember(p.proposer.id))
  for (const person of p.coProposers) found.refers(p._id, 'coProposers', isMember(person.id))
  for (const person of p.endorsements) found.refers(p._id, 'endorsements', isMember(person.id))
  if (p.state === 'merged' || p.mergedInto !== undefined) {
    const into = p.mergedInto === undefined ? undefined : school.find<Proposal>('proposals', p.mergedInto)
    found.refers(p._id, 'mergedInto', into !== undefined)
    if (into && p.proposerIds.some((id) => !into.proposerIds.includes(id))) found.add(p._id, 'COUNT', 'mergedInto')
  }
  return found.list
}

function derivedProblems(p: Proposal): Problem[] {
  const found = new Findings('proposals')
  const { seenBy, waitsFor, nextBy, numbered, answered, search, ...known } = p
  const wanted = follow(known as Known, SETTINGS)
  for (const field of FOLLOWS) found.same(p._id, field, p[field], wanted[field])
  if (p.state === 'assigned' || wanted.nextBy === NO_DATE) found.same(p._id, 'nextBy', nextBy, wanted.nextBy)
  const ids = p.endorsements.map((e) => e.id)
  found.same(p._id, 'proposerIds', p.proposerIds, [p.proposer.id, ...p.coProposers.map((c) => c.id)], 'COUNT')
  if (new Set(ids).size < ids.length || ids.includes(p.proposer.id)) found.add(p._id, 'TWICE', 'endorsements')
  if (REVIEWED.includes(p.state) && ids.length < (p.needed ?? 0)) found.add(p._id, 'COUNT', 'endorsements')
  if ((p.state === 'replied' || p.state === 'rated') && p.replies.length === 0) found.add(p._id, 'COUNT', 'replies')
  if ((p.state === 'rated') !== (p.satisfaction !== undefined)) found.add(p._id, 'STATE', 'satisfaction')
  return found.list
}

/** The record, its own timeline and the audit tell the same story. */
function historyProblems(p: Proposal, audits: readonly Audit[]): Problem[] {
  const found = new Findings('proposals')
  if (p.timeline.at(-1)?.to !== p.state) found.add(p._id, 'STATE', 'timeline', p.state)
  // One entry a version: nothing was written beside the audit, and no entry without its write.
  if (audits.length !== p.version) found.add(p._id, 'COUNT', 'version', `${audits.length}/${p.version}`)
  const last = Math.max(...audits.map((a) => a.at))
  if (!audits.some((a) => a.at === last && a.to === p.state)) found.add(p._id, 'STATE', 'audits', p.state)
  return found.list
}

function numberProblems(proposals: readonly Proposal[], school: School): Problem[] {
  const found = new Findings('proposals')
  const seen = new Set<string>()
  for (const { _id, number, term, session } of proposals) {
    if (number === undefined) continue
    if (seen.has(number)) found.add(_id, 'TWICE', 'number', number)
    seen.add(number)
    const serial = Number(number.slice(number.lastIndexOf('-') + 1))
    found.same(_id, 'number', number, numberOf(term, session, serial))
    const series = school.find<{ _id: string; last: number }>('series', `proposal_${term}_${session}`)
    if (serial > (series?.last ?? 0)) found.add(_id, 'COUNT', 'number', number)
  }
  return found.list
}
