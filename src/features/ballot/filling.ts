import type { CheckName } from '@domain/ballot/check'
import { type Checked, checksOf } from '@domain/ballot/checks'
import { canDefine } from '@domain/ballot/defining'
import type { BallotView } from '@domain/ballot/view'
import type { No } from '@domain/kit/result'
import { tidy } from '@domain/kit/text'
import { ballotWords } from '@/words/ballot'
import { faultWords, lackWords } from '@/words/ballot-edit'
import { checkWords } from '@/words/ballot-making'
import { type Field, type Form, inputOf, isOfSchool, numberOf, type QuestionForm } from './form'

const empty = (text: string) => tidy(text) === ''

/** What of a question is not there yet. */
export function lacksIn(kind: Form['kind'], q: QuestionForm): string[] {
  const lacks: (string | false)[] = [empty(q.title) && lackWords.question]
  if (kind === 'election')
    lacks.push(q.people.length === 0 && !q.writeIns && lackWords.candidates, empty(q.seats) && lackWords.seats)
  if (kind === 'appraisal') lacks.push(q.people.length === 0 && lackWords.persons)
  if (kind === 'poll')
    lacks.push(
      q.options.filter(({ text }) => !empty(text)).length < 2 && lackWords.options,
      empty(q.most) && lackWords.most,
    )
  return lacks.filter((lack) => lack !== false)
}

/** What is wrong with a question, beside what is missing. */
export function faultIn(kind: Form['kind'], q: QuestionForm): 'seats' | 'most' | 'options' | undefined {
  if (kind === 'election' && !empty(q.seats)) {
    const seats = numberOf(q.seats)
    return Number.isNaN(seats) || (seats > q.people.length && q.people.length > 0 && !q.writeIns) ? 'seats' : undefined
  }
  if (kind !== 'poll') return undefined
  const texts = q.options.map(({ text }) => tidy(text)).filter(Boolean)
  if (new Set(texts).size < texts.length) return 'options'
  if (empty(q.most) || texts.length < 2) return undefined
  const most = numberOf(q.most)
  return Number.isNaN(most) || most > texts.length ? 'most' : undefined
}

/** What is not there yet, in words, in the order of the page. */
export function missingIn(form: Form): string[] {
  const { kind, title, questions, opens, closes, audience } = form
  const inQuestions = questions.flatMap((q, n) =>
    lacksIn(kind, q).map((lack) => (questions.length > 1 ? `第 ${n + 1} 项的${lack}` : lack)),
  )
  const lacks = [
    empty(title) && lackWords.title,
    questions.length === 0 && lackWords.questions,
    ...inQuestions,
    opens === '' && lackWords.opens,
    closes === '' && lackWords.closes,
    'ids' in audience && needsIds(audience) && lackWords.audience,
  ]
  return lacks.filter((lack): lack is string => typeof lack === 'string')
}
const needsIds = ({ kind, ids }: Form['audience']) => (kind === 'groups' || kind === 'members') && ids.length === 0

/** Those found in the roster; of who was typed by hand only the name is known. */
const rosterIn = ({ questions }: Form) =>
  questions.flatMap(({ people }) => people.filter(isOfSchool).map(({ id }) => id))

const asBallot = (form: Form) => {
  const input = inputOf(form)
  return input && { ...input, scrutineers: form.scrutineers, readers: form.readers }
}

/** Found by the server's own rules: what may not stand together, at the field where it is mended. */
export function wrongIn(form: Form, now: number): { field: Field; words: string } | undefined {
  const bad = form.questions.map((q) => faultIn(form.kind, q)).find(Boolean)
  if (bad) return { field: 'questions', words: faultWords[bad] }
  const ballot = asBallot(form)
  if (!ballot) return undefined
  const said = canDefine(ballot, rosterIn(form), now)
  if (said.ok) return undefined
  if (said.error === 'BAD_WINDOW') return { field: 'closes', words: ballotWords.BAD_WINDOW as string }
  if (said.error === 'MUST_BE_SECRET') return { field: 'secrecy', words: ballotWords.MUST_BE_SECRET as string }
  return { field: 'scrutineers', words: faultWords.scrutineer(said.detail?.name ?? '') }
}

/** Where a line of the check list is mended. */
const PLACE: Record<CheckName, Field | keyof Form['rules']> = {
  scrutineers: 'scrutineers',
  scrutineer_is_candidate: 'scrutineers',
  approval: 'approvalNo',
  publicity: 'publicTo',
  margin: 'competitive',
  audit_apart: 'questions',
  superior_agrees: 'superiorAgrees',
  own_rules: 'ownRules',
  readers: 'readers',
  voters: 'audience',
}
export type Place = (typeof PLACE)[CheckName]

/** What the check list will ask for, said where it is filled in: known on the phone, but for who sits on the committee. */
export function askedLater(form: Form, server?: BallotView): Map<Place, string> {
  const ballot = asBallot(form)
  const checks = ballot ? checksOf(ballot as Checked, { onCommittee: [], voters: 1 }) : []
  const told = server?.checks?.filter(({ name }) => name === 'audit_apart' || name === 'voters') ?? []
  return new Map([...checks, ...told].filter(({ ok }) => !ok).map(({ name }) => [PLACE[name], checkWords[name].lacks]))
}

const NAMED: Record<string, Field> = {
  ...{ title: 'title', questions: 'questions', audience: 'audience', rules: 'rules', secrecy: 'secrecy' },
  ...{ opensAt: 'opens', closesAt: 'closes', scrutineerIds: 'scrutineers', readerIds: 'readers' },
}
/** The field that a refusal is about. */
export function refusedAt(refusal: No | undefined): Field | undefined {
  if (refusal?.error === 'BAD_WINDOW') return 'closes'
  if (refusal?.error === 'SCRUTINEER_IS_CANDIDATE') return 'scrutineers'
  const { field } = (refusal?.detail ?? {}) as { field?: string }
  return field === undefined ? undefined : NAMED[field.split('.')[0] ?? '']
}
