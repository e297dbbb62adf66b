import { type No, no, type Result as Outcome, ok } from '../kit/result'
import type { AnswerOf, Answers, AppraisalAnswer, ElectionAnswer } from './answer'
import type { Asking } from './question'
import { type Appraisal, type Election, GRADES, type Poll, VOTES } from './question'

/**
 * How a ballot is written that anybody may read: canonical JSON of its answers, so that two equal choices are one text.
 * A later scheme writes what only the scrutineers together can open.
 */
export const SCHEME = 'open-1'

export type Unfit = No<'BAD_ANSWER', { question: number }> | No<'TOO_MANY_MARKS', { question: number; most: number }>

type Canonical = unknown
const isOne = <T extends string>(of: readonly T[], value: unknown): value is T => of.includes(value as T)
const known = (keys: readonly string[], of: readonly { id: string }[]) =>
  keys.every((key) => of.some((one) => one.id === key))

type Fit = { canonical: Canonical } | 'bad' | { most: number }

function election(q: Election, a: ElectionAnswer): Fit {
  const { marks, writeIns } = a
  if (!known(Object.keys(marks), q.candidates)) return 'bad'
  if (writeIns.length > 0 && !q.writeIns) return 'bad'
  // Who writes a candidate's name means the candidate, who has a line of their own.
  if (writeIns.some((name) => q.candidates.some((c) => c.name === name))) return 'bad'
  const chosen = Object.values(marks).filter((mark) => mark === 'for').length + writeIns.length
  if (chosen > q.seats) return { most: q.seats }
  const all = q.candidates.map((c) => [c.id, marks[c.id] ?? 'abstain'])
  return { canonical: { marks: Object.fromEntries(all), writeIns: [...writeIns].sort() } }
}

function appraisal(q: Appraisal, { grades, remarks = {} }: AppraisalAnswer): Fit {
  if (!known([...Object.keys(grades), ...Object.keys(remarks)], q.persons)) return 'bad'
  const given = q.persons.flatMap(({ id }) => (isOne(GRADES, grades[id]) ? [[id, grades[id]]] : []))
  return { canonical: { grades: Object.fromEntries(given) } }
}

function poll(q: Poll, chosen: readonly string[]): Fit {
  if (!known(chosen, q.options)) return 'bad'
  if (chosen.length > q.max) return { most: q.max }
  return { canonical: q.options.flatMap(({ id }) => (chosen.includes(id) ? [id] : [])) }
}

function fitted(asking: Asking, n: number, answer: Answers[number]): Fit {
  if (asking.kind === 'resolution') return isOne(VOTES, answer) ? { canonical: answer } : 'bad'
  if (typeof answer === 'string') return 'bad'
  if (asking.kind === 'poll') return Array.isArray(answer) ? poll(asking.questions[n] as Poll, answer) : 'bad'
  if (Array.isArray(answer)) return 'bad'
  if (asking.kind === 'election') return 'marks' in answer ? election(asking.questions[n] as Election, answer) : 'bad'
  return 'grades' in answer ? appraisal(asking.questions[n] as Appraisal, answer) : 'bad'
}

/** What goes into the box; of a named ballot with the name. Remarks do not: they have their own list. */
export function contentOf(
  asking: Asking,
  answers: Answers,
  by?: string,
): Outcome<string> & ({ ok: true; value: string } | Unfit) {
  if (answers.length !== asking.questions.length) return no('BAD_ANSWER', { question: answers.length })
  const canonical: Canonical[] = []
  for (const [question, answer] of answers.entries()) {
    const found = fitted(asking, question, answer)
    if (found === 'bad') return no('BAD_ANSWER', { question })
    if ('most' in found) return no('TOO_MANY_MARKS', { question, most: found.most })
    canonical.push(found.canonical)
  }
  return ok(JSON.stringify(by === undefined ? { answers: canonical } : { answers: canonical, by }))
}

/** Whether a name is written in on it. */
export const hasWriteIn = (content: string): boolean =>
  answersOf<'election'>(content)?.answers.some(({ writeIns }) => (writeIns?.length ?? 0) > 0) ?? false

/** What a content says; null where it is none of ours. Whether it fits the questions is the count's to ask. */
export function answersOf<K extends Asking['kind']>(content: string): { answers: AnswerOf[K][]; by?: string } | null {
  try {
    const read = JSON.parse(content) as { answers: AnswerOf[K][]; by?: string }
    return Array.isArray(read.answers) ? read : null
  } catch {
    return null
  }
}
