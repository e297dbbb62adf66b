import { FORMS, type Form, SOURCES, type Source } from '@domain/condolence/model'
import { RUN_KINDS, type RunKind } from '@domain/condolence/run'
import { runFormsOf } from '@domain/condolence/run-rules'
import type { running } from '@domain/condolence/running'
import type { Audience } from '@domain/kit/audience'
import type { Asked } from '@domain/kit/contract'
import { fenOf } from '@domain/kit/money'
import { tidy } from '@domain/kit/text'
import { type Day, dayOf } from '@domain/kit/time'
import { useState } from 'react'
import { dropDraft, keepDraft, readDraft } from '@/kit/draft'
import { formWords, sourceWords } from '@/words/condolence'
import { runKindWords } from '@/words/condolence-run'

export interface RunForm {
  title: string
  kind: RunKind
  audience: { kind: Audience['kind']; ids: string[] }
  /** '' is today. */
  asOf: Day | ''
  /** Names, in order; empty ones are none. */
  choices: string[]
  until: Day | ''
  amount: string
  form: Form
  source: Source
  line: string
}

const DRAFT = 'condolence-run'
const EMPTY: RunForm = {
  ...{ title: '', kind: 'festival', asOf: '', choices: [], until: '', amount: '' },
  ...{ audience: { kind: 'union_members', ids: [] }, form: 'goods', source: 'union', line: '' },
}

export const runKinds = RUN_KINDS.map((value) => ({ value, label: runKindWords[value] }))
export const sources = SOURCES.map((value) => ({ value, label: sourceWords[value] }))
export const formsFor = (kind: RunKind) =>
  FORMS.filter((f) => runFormsOf(kind).includes(f)).map((value) => ({ value, label: formWords[value] }))

/** What is being made; kept on this phone until it was made. */
export function useRunForm(first: Partial<RunForm>) {
  const [form, setForm] = useState<RunForm>(() => ({ ...EMPTY, ...first, ...readDraft<RunForm>(DRAFT)?.value }))
  const change = (part: Partial<RunForm>) => {
    const next = { ...form, ...part }
    // Of another occasion another form may be the only one.
    if (!runFormsOf(next.kind).includes(next.form)) next.form = runFormsOf(next.kind)[0] ?? 'goods'
    setForm(next)
    keepDraft(DRAFT, next)
  }
  return { form, change, drop: () => dropDraft(DRAFT) }
}

function audienceOf({ kind, ids }: RunForm['audience']): Audience | undefined {
  if (kind !== 'groups' && kind !== 'members') return { kind }
  return ids.length > 0 ? { kind, ids } : undefined
}

/** What the budget is of; nothing while that is not known. */
export function budgetOf({ audience, asOf, amount, kind, source }: RunForm, now: number) {
  const [whom, valueFen] = [audienceOf(audience), fenOf(amount)]
  return whom && valueFen ? { audience: whom, asOf: asOf || dayOf(now), valueFen, kind, source } : undefined
}

export const choicesOf = ({ choices }: Pick<RunForm, 'choices'>) =>
  choices
    .map(tidy)
    .filter(Boolean)
    .map((name, i) => ({ id: `c${i + 1}`, name }))

/** What is still to be filled in, the first of it. */
export function lackIn(form: RunForm): string | undefined {
  if (tidy(form.title) === '') return '请填名称'
  if (!audienceOf(form.audience)) return form.audience.kind === 'groups' ? '请选小组' : '请选发给谁'
  if (!fenOf(form.amount)) return '请填每人金额'
  return tidy(form.line) === '' ? '请填支出科目' : undefined
}

export function inputOf(form: RunForm, now: number): Asked<(typeof running)['run']> | undefined {
  const budget = budgetOf(form, now)
  if (!budget || lackIn(form)) return undefined
  const choices = choicesOf(form)
  const until = choices.length > 0 && form.until !== '' ? { chooseUntil: form.until } : {}
  return { ...budget, ...until, title: form.title, choices, form: form.form, source: form.source, line: form.line }
}
