import type { PaperCounts } from '@domain/ballot/paper-counts'
import { GRADES, VOTES } from '@domain/ballot/question'
import type { BallotView } from '@domain/ballot/view'

/** What scrutineers type of the paper ballots: texts, until all are numbers. */
export interface PaperForm {
  /** Only of a ballot held wholly on paper. */
  issued: string
  returned: string
  invalid: string
  /** By question, line and column: `0 id for`; of a resolution the line has no name. */
  counts: Readonly<Record<string, string>>
  /** 另选他人, one list a question. */
  writeIns: readonly (readonly Written[])[]
}
export interface Written {
  name: string
  votes: string
}
/** A line of numbers that belong together: a matter, a candidate, somebody appraised, an option. */
export interface Line {
  question: number
  id: string
  columns: readonly string[]
}

export const keyOf = (question: number, id: string, column: string) => `${question} ${id} ${column}`
const WHOLE = /^\d{1,7}$/
/** What was typed; an empty field is 0. */
export const numberOf = (text: string | undefined): number | null => {
  if (text === undefined || text === '') return 0
  return WHOLE.test(text) ? Number(text) : null
}

const VOTES_OF = ['votes'] as const
export function linesOf(ballot: Pick<BallotView, 'kind' | 'questions'>, question: number): Line[] {
  const asked = ballot.questions[question]
  if (!asked) return []
  if ('candidates' in asked) return asked.candidates.map(({ id }) => ({ question, id, columns: VOTES }))
  if ('persons' in asked) return asked.persons.map(({ id }) => ({ question, id, columns: GRADES }))
  if ('options' in asked) return asked.options.map(({ id }) => ({ question, id, columns: VOTES_OF }))
  return [{ question, id: '', columns: VOTES }]
}

/** Valid ones, by which every line is measured; null while the numbers above are none. */
export function validOf({ returned, invalid }: Pick<PaperForm, 'returned' | 'invalid'>): number | null {
  const [all, bad] = [numberOf(returned), numberOf(invalid)]
  return all === null || bad === null || bad > all ? null : all - bad
}

/** A line's sum; null while one of its fields is no number. */
export function sumOf({ counts }: Pick<PaperForm, 'counts'>, { question, id, columns }: Line): number | null {
  const numbers = columns.map((column) => numberOf(counts[keyOf(question, id, column)]))
  return numbers.some((n) => n === null) ? null : numbers.reduce<number>((sum, n) => sum + (n ?? 0), 0)
}

export const emptyForm = ({ questions }: Pick<BallotView, 'questions'>): PaperForm => ({
  ...{ issued: '', returned: '', invalid: '', counts: {} },
  writeIns: questions.map(() => []),
})

const entries = (line: Line, numbers: object) =>
  line.columns.map((column): [string, string] => {
    const value: unknown = (numbers as Record<string, unknown>)[column]
    return [keyOf(line.question, line.id, column), typeof value === 'number' ? String(value) : '']
  })

function rowsOf(counted: PaperCounts['questions'][number] | undefined): readonly { id: string }[] | undefined {
  if (!counted) return undefined
  if ('candidates' in counted) return counted.candidates
  if ('persons' in counted) return counted.persons
  return 'options' in counted ? counted.options : undefined
}

/** As they were counted the last time. */
export function formOf(ballot: BallotView, paper: PaperCounts): PaperForm {
  const lines = ballot.questions.flatMap((_, question) => {
    const counted: object = paper.questions[question] ?? {}
    const rows = rowsOf(paper.questions[question])
    return linesOf(ballot, question).flatMap((line) =>
      entries(line, rows ? (rows.find(({ id }) => id === line.id) ?? {}) : counted),
    )
  })
  return {
    issued: paper.issued === undefined ? '' : String(paper.issued),
    ...{ returned: String(paper.returned), invalid: String(paper.invalid), counts: Object.fromEntries(lines) },
    writeIns: paper.questions.map((q) =>
      'writeIns' in q ? q.writeIns.map(({ name, for: votes }) => ({ name, votes: String(votes) })) : [],
    ),
  }
}

/** The counts as they are handed in; null while something typed is no number. */
export function countsOf(form: PaperForm, ballot: BallotView): PaperCounts | null {
  const texts = [form.issued, form.returned, form.invalid, ...Object.values(form.counts)]
  const votes = form.writeIns.flat().map((one) => one.votes)
  if ([...texts, ...votes].some((text) => numberOf(text) === null)) return null
  const at = (question: number, id: string, column: string) => numberOf(form.counts[keyOf(question, id, column)]) ?? 0
  const columns = <C extends string>(question: number, id: string, names: readonly C[]) =>
    Object.fromEntries(names.map((name) => [name, at(question, id, name)])) as Record<C, number>
  const questions = ballot.questions.map((asked, n): PaperCounts['questions'][number] => {
    if ('candidates' in asked) {
      const written = (form.writeIns[n] ?? []).filter(({ name }) => name.trim() !== '')
      return {
        candidates: asked.candidates.map(({ id }) => ({ id, ...columns(n, id, VOTES) })),
        writeIns: written.map((one) => ({ name: one.name.trim(), for: numberOf(one.votes) ?? 0 })),
      }
    }
    if ('persons' in asked) return { persons: asked.persons.map(({ id }) => ({ id, ...columns(n, id, GRADES) })) }
    if ('options' in asked) return { options: asked.options.map(({ id }) => ({ id, votes: at(n, id, 'votes') })) }
    return columns(n, '', VOTES)
  })
  return {
    ...(form.issued !== '' && { issued: numberOf(form.issued) ?? 0 }),
    ...{ returned: numberOf(form.returned) ?? 0, invalid: numberOf(form.invalid) ?? 0, questions },
  }
}
