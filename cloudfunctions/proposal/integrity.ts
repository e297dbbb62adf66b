import { dayOf } from '@domain/kit/time'
import { follow, type Known, NO_DATE } from '@domain/proposal/follow'
import type { Call, Follows, Proposal, State, Step } from '@domain/proposal/model'
import { numberOf } from '@domain/proposal/number'
import type { Audit } from '../kit/deed'
import {
  type Answered,
  auditsByRecord,
  type Collection,
  Findings,
  leadTo,
  type Problem,
  type School,
} from '../kit/integrity'
import { checkFiles, looseFiles } from './integrity-files'

/** Where the deeds of this function keep their records. */
export const proposalKeeps: readonly Collection[] = ['proposals', 'calls']

const FOLLOWS: readonly (keyof Follows)[] = ['seenBy', 'waitsFor', 'numbered', 'answered', 'speed', 'search']
// The due days of review and rating follow from settings that may have changed since the record was written.
const SETTINGS = { reviewDays: 1, rateDays: 1 }
const DUE_BY_SETTINGS: readonly State[] = ['under_review', 'replied']

/** What the committee may have said of a proposal in a state; `undefined`: nothing yet. */
const DECIDED: Record<State, readonly Proposal['decision'][]> = {
  draft: [undefined],
  endorsing: [undefined, 'returned'],
  under_review: [undefined],
  docketed: ['docketed'],
  referred: ['referred'],
  not_docketed: ['not_docketed'],
  returned: ['returned'],
  merged: ['merged'],
  assigned: ['docketed', 'referred'],
  replied: ['docketed', 'referred'],
  rated: ['docketed', 'referred'],
  withdrawn: [undefined, 'returned'],
}
const WITH_DEPARTMENT: readonly State[] = ['assigned', 'replied', 'rated']

export function proposalProblems(school: School): Problem[] {
  const found = new Findings('proposals')
  const audits = auditsByRecord(school)
  found.each(school.all<Proposal>('proposals'), (p) => {
    checkReferences(p, school, found)
    checkDerived(p, found)
    checkState(p, found)
    checkHistory(p, audits.get(p._id) ?? [], found)
    checkFiles(p, school, found)
  })
  return [...found.list, ...looseFiles(school), ...numberProblems(school), ...answerProblems(school)]
}

function checkReferences(p: Proposal, school: School, found: Findings): void {
  const isMember = ({ id }: { id: string }) => school.has('members', id)
  found.refers(p._id, 'proposer', isMember(p.proposer))
  found.refers(p._id, 'coProposers', p.coProposers.every(isMember))
  found.refers(p._id, 'endorsements', p.endorsements.every(isMember))
  const call = school.find<Call>('calls', p.callId)
  found.refers(p._id, 'callId', call !== undefined)
  if (call) {
    const { term, session, opensAt, closesAt } = call
    found.same(p._id, 'callId', [p.term, p.session, p.opensAt, p.closesAt], [term, session, opensAt, closesAt])
  }
  if (p.mergedInto === undefined) return
  const into = school.find<Proposal>('proposals', p.mergedInto)
  found.refers(p._id, 'mergedInto', into !== undefined)
  // The survivor has taken over everybody.
  if (into && p.proposerIds.some((id) => !into.proposerIds.includes(id))) found.add(p._id, 'COUNT', 'mergedInto')
  if (!endsSomewhere(p, school)) found.add(p._id, 'STATE', 'mergedInto')
}

/** However often it was merged on, one proposal in the end stands for it. */
function endsSomewhere(p: Proposal, school: School): boolean {
  const passed = new Set<string>()
  for (let at: Proposal | undefined = p; at?.mergedInto !== undefined; at = school.find('proposals', at.mergedInto)) {
    if (passed.has(at._id)) return false
    passed.add(at._id)
  }
  return true
}

function checkDerived(p: Proposal, found: Findings): void {
  const { seenBy, waitsFor, nextBy, numbered, answered, speed, search, ...known } = p
  const wanted = follow(known as Known, SETTINGS)
  for (const field of FOLLOWS) found.same(p._id, field, p[field], wanted[field])
  if (!DUE_BY_SETTINGS.includes(p.state)) found.same(p._id, 'nextBy', nextBy, wanted.nextBy)
  else if (nextBy < wanted.nextBy || nextBy >= NO_DATE) found.add(p._id, 'DERIVED', 'nextBy')
  found.same(p._id, 'proposerIds', p.proposerIds, [p.proposer.id, ...p.coProposers.map((c) => c.id)], 'COUNT')
  const people = [...p.proposerIds.slice(0, 1), ...p.endorsements.map((e) => e.id)]
  if (new Set(people).size < people.length) found.add(p._id, 'TWICE', 'endorsements')
  if (new Set(p.proposerIds).size < p.proposerIds.length) found.add(p._id, 'TWICE', 'proposerIds')
}

/** What a state asks of the rest of the record. */
function checkState(p: Proposal, found: Findings): void {
  const must = (field: keyof Proposal, holds: boolean) => {
    if (!holds) found.add(p._id, 'STATE', field, p.state)
  }
  must('decision', DECIDED[p.state].includes(p.decision))
  must('mergedInto', (p.mergedInto !== undefined) === (p.state === 'merged'))
  must('lead', (p.lead !== undefined) === WITH_DEPARTMENT.includes(p.state))
  must('dueOn', (p.dueOn !== undefined) === WITH_DEPARTMENT.includes(p.state))
  must('satisfaction', (p.satisfaction !== undefined) === (p.state === 'rated'))
  const reviewed = p.timeline.some((s) => s.to === 'under_review')
  must('number', (p.number !== undefined) === reviewed)
  must('reviewAt', (p.reviewAt !== undefined) === reviewed)
  // What is returned begins anew.
  const settled = p.state === 'under_review' || (p.decision !== undefined && p.decision !== 'returned')
  if (settled && p.endorsements.length < (p.needed ?? 0)) found.add(p._id, 'COUNT', 'endorsements')
}

const isBeginning = ({ action, to }: Step) => action === 'submit' || to === 'returned'

/** The record, its own timeline and the audit tell the same story. */
function checkHistory(p: Proposal, audits: readonly Audit[], found: Findings): void {
  const { _id, timeline, version } = p
  const joined = timeline.every(({ from }, i) => from === (timeline[i - 1]?.to ?? null))
  const audited = timeline.every((s) => audits.some((a) => a.at === s.at && a.from === s.from && a.to === s.to))
  if (timeline.at(-1)?.to !== p.state || !joined || !audited) found.add(_id, 'STATE', 'timeline', p.state)
  // One entry a version: nothing was written beside the audit, and no entry without its write.
  if (audits.length !== version) found.add(_id, 'COUNT', 'version', `${audits.length}/${version}`)
  const last = audits.some((a) => a.at === p.changedAt && a.to === p.state)
  if (!last || !leadTo(audits, p.state)) found.add(_id, 'STATE', 'audits', p.state)

  const steps = (action: string) => timeline.filter((s) => s.action === action)
  found.same(_id, 'submittedAt', p.submittedAt, steps('submit')[0]?.at)
  found.same(_id, 'createdAt', p.createdAt, timeline[0]?.at)
  found.same(_id, 'replies', p.replies.length, steps('reply').length, 'COUNT')
  const again = steps('rate').some((s) => s.to === 'assigned')
  found.same(
    _id,
    'chases',
    (p.chases ?? []).map(({ at, byName }) => [at, byName]),
    steps('chase').map(({ at, by }) => [at, by]),
    'COUNT',
  )
  // Once a day at the most.
  if (new Set(p.chases?.map((c) => dayOf(c.at))).size < (p.chases?.length ?? 0)) found.add(_id, 'TWICE', 'chases')
  found.same(_id, 'handledAgain', p.handledAgain ?? false, again, 'STATE')
  const endorsed = timeline.slice(timeline.map(isBeginning).lastIndexOf(true) + 1).filter((s) => s.action === 'endorse')
  const kept = p.endorsements.map(({ name, at }) => [name, at])
  found.same(
    _id,
    'endorsements',
    kept,
    endorsed.map(({ by, at }) => [by, at]),
    'COUNT',
  )
}

/** Each number is given once, and each that was counted was given. */
function numberProblems(school: School): Problem[] {
  const found = new Findings('proposals')
  const given = new Map<string, number>()
  const seen = new Set<string>()
  found.each(school.all<Proposal>('proposals'), ({ _id, number, term, session }) => {
    if (number === undefined) return
    if (seen.has(number)) found.add(_id, 'TWICE', 'number', number)
    seen.add(number)
    const series = `proposal_${term}_${session}`
    given.set(series, (given.get(series) ?? 0) + 1)
    const serial = Number(number.slice(number.lastIndexOf('-') + 1))
    found.same(_id, 'number', number, numberOf(term, session, serial))
    const last = school.find<{ _id: string; last: number }>('series', series)?.last ?? 0
    if (serial > last) found.add(_id, 'COUNT', 'number', `${number} > ${last}`)
  })
  const counters = new Findings('series')
  counters.each(school.all<{ _id: string; last: number }>('series'), ({ _id, last }) => {
    if (!_id.startsWith('proposal_')) return
    const numbers = given.get(_id) ?? 0
    if (last > numbers) counters.add(_id, 'COUNT', 'last', `${last} > ${numbers}`)
  })
  return [...found.list, ...counters.list]
}

interface Named {
  id?: string
  items?: readonly { id: string }[]
}
/** What a retry is told was done, was done: the record is there, and so is the audit of that moment. */
function answerProblems(school: School): Problem[] {
  const found = new Findings('requests')
  const audits = new Set(school.all<Audit>('audits').map((a) => `${a.action} ${a.recordId} ${a.at}`))
  return found.each(school.all<Answered>('requests'), ({ _id, action, outcome, at }) => {
    if (!action.startsWith('proposal.') || !outcome.ok) return
    const { id, items = [] } = outcome.value as Named
    const ids = [...(id === undefined ? [] : [id]), ...items.map((item) => item.id)]
    for (const recordId of ids) {
      if (!proposalKeeps.some((c) => school.has(c, recordId))) found.add(_id, 'DANGLING', 'outcome')
      else if (!audits.has(`${action} ${recordId} ${at}`)) found.add(_id, 'MISSING', 'outcome')
    }
  })
}
