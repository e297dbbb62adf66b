import { dayOf } from '../kit/time'
import type { Check, CheckName } from './check'
import type { Ballot } from './model'
import type { Election } from './question'

export type Checked = Pick<Ballot, 'kind' | 'questions' | 'title' | 'rules' | 'scrutineers' | 'readers' | 'opensAt'>
/** What the ballot itself does not say. */
export interface Known {
  /** Candidates who sit on the committee or chair it. */
  onCommittee: readonly string[]
  /** How many would vote. */
  voters: number
}

/** Questions of an election; none of anything else. */
export const electionsOf = ({ kind, questions }: Pick<Ballot, 'kind' | 'questions'>) =>
  kind === 'election' ? (questions as Election[]) : []

const AUDIT = /经费审查|经审/
/** 经审: said by the question, or by the ballot that asks nothing else. */
export const isAudit = ({ title }: Election, of: Pick<Ballot, 'title' | 'questions'>) =>
  AUDIT.test(title) || (of.questions.length === 1 && AUDIT.test(of.title))

/** Whoever stands on the paper: candidates, or the appraised. */
export const peopleOf = ({ questions }: Pick<Ballot, 'questions'>): { id: string; name: string }[] =>
  questions.flatMap((q) => ('candidates' in q ? q.candidates : 'persons' in q ? q.persons : []))

/** 差额率: of the seats, in percent. */
const MARGIN = 5
function hasMargin({ candidates: { length: candidates }, seats }: Election, wanted: boolean | undefined): boolean {
  const competitive = wanted ?? candidates > seats
  return competitive ? candidates > seats && (candidates - seats) * 100 >= seats * MARGIN : candidates === seats
}

function isPublic({ rules: { publicFrom, publicTo }, opensAt }: Checked): boolean {
  if (publicFrom === undefined || publicTo === undefined) return false
  return publicFrom <= publicTo && publicTo <= dayOf(opensAt)
}

function electionChecks(ballot: Checked, { onCommittee }: Known): [CheckName, boolean][] {
  const { rules } = ballot
  const elections = electionsOf(ballot)
  const audits = elections.filter((q) => isAudit(q, ballot)).flatMap((q) => q.candidates)
  return [
    ['approval', Boolean(rules.approvalNo)],
    ['publicity', isPublic(ballot)],
    ['margin', elections.every((q) => hasMargin(q, rules.competitive))],
    ...(audits.length > 0
      ? [['audit_apart', !audits.some((c) => onCommittee.includes(c.id))] as [CheckName, boolean]]
      : []),
    ['superior_agrees', rules.superiorAgrees === true],
  ]
}

/** The check list as it stands; what does not apply is not on it. It opens once all is met. */
export function checksOf(ballot: Checked, known: Known): Check[] {
  const { kind, rules, scrutineers, readers } = ballot
  const people = peopleOf(ballot)
  const isOwnRule = (rules.base ?? 'due') !== 'due' || (rules.quorum ?? 'two_thirds') !== 'two_thirds'
  const list: [CheckName, boolean][] = []
  if (kind !== 'poll') list.push(['scrutineers', scrutineers.length > 0])
  if (people.length > 0)
    list.push(['scrutineer_is_candidate', !scrutineers.some(({ id }) => people.some((p) => p.id === id))])
  if (kind === 'election') list.push(...electionChecks(ballot, known))
  if ((kind === 'election' || kind === 'resolution') && isOwnRule)
    list.push(['own_rules', rules.attachedFileId !== undefined])
  if (kind === 'appraisal') list.push(['readers', readers.length > 0])
  list.push(['voters', known.voters > 0])
  return list.map(([name, ok]) => ({ name, ok }))
}

export const missingIn = (checks: readonly Check[]) => checks.flatMap(({ name, ok }) => (ok ? [] : [name]))
