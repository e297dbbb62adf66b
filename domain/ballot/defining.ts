import { no, ok } from '../kit/result'
import { peopleOf } from './checks'
import type { Ballot } from './model'
import type { Asking } from './question'

type Defined = Pick<Ballot, 'kind' | 'questions' | 'opensAt' | 'closesAt' | 'secrecy' | 'scrutineers'>

/**
 * Whether a ballot may be kept like this, though it may lack much yet. `roster`: who of those on the paper is of the
 * school by their id; two of the school may have one name, whoever was typed by hand may be anybody of that name.
 */
export function canDefine(defined: Defined, roster: readonly string[], now: number) {
  const { kind, questions, opensAt, closesAt, secrecy, scrutineers } = defined
  if (closesAt <= opensAt || closesAt <= now) return no('BAD_WINDOW')
  if (secrecy === 'named' && (kind === 'election' || kind === 'appraisal')) return no('MUST_BE_SECRET')
  const people = peopleOf({ questions })
  const isOne = (p: { id: string; name: string }, { id, name }: (typeof scrutineers)[number]) =>
    p.id === id || (p.name === name && !roster.includes(p.id))
  const both = scrutineers.find((s) => people.some((p) => isOne(p, s)))
  return both ? no('SCRUTINEER_IS_CANDIDATE', { name: both.name }) : ok(true)
}

/** All that people read in it, by the field that is told when it cannot be shown. */
export function textsOf({
  title,
  questions,
  rules,
}: Pick<Ballot, 'title' | 'questions' | 'rules'>): Record<string, string> {
  const texts = questions.map((q, n) => [`questions.${n}`, wordsIn(q).filter(Boolean).join('\n')])
  return { title, ...Object.fromEntries(texts), ...(rules.approvalNo && { rules: rules.approvalNo }) }
}

function wordsIn(q: Asking['questions'][number]): (string | undefined)[] {
  if ('candidates' in q) return [q.title, ...q.candidates.flatMap((c) => [c.name, c.post, c.intro])]
  if ('persons' in q) return [q.title, ...q.persons.flatMap((p) => [p.name, p.post])]
  if ('options' in q) return [q.title, ...q.options.map((o) => o.text)]
  return [q.title, q.text]
}

/** Files that it names: pictures of candidates, the school's own 办法. */
export const filesIn = ({ questions, rules }: Pick<Ballot, 'questions' | 'rules'>): string[] => [
  ...new Set([
    ...questions.flatMap((q) => ('candidates' in q ? q.candidates.flatMap((c) => c.photo ?? []) : [])),
    ...(rules.attachedFileId ? [rules.attachedFileId] : []),
  ]),
]
