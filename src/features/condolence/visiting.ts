import type { CondolenceKind, Form, Named, Source } from '@domain/condolence/model'
import type { Standard } from '@domain/condolence/standard'
import type { CondolenceView } from '@domain/condolence/view'
import { fenOf } from '@domain/kit/money'
import { type Day, dayOf } from '@domain/kit/time'
import { useState } from 'react'
import { dropDraft, keepDraft, readDraft } from '@/kit/draft'
import { typedOf } from './money'

export interface Visiting {
  visitors: Named[]
  /** Of the cases' recipients: who was not given anything this time. */
  leftOut: string[]
  on: Day
  form: Form
  /** As typed, in 元. */
  amount: string
  source: Source
  line: string
  advancedBy?: Named
  proofSeenBy?: Named
  note: string
}

/** What the books usually say of this kind. */
export function usualLine(kind: CondolenceKind, lines: readonly string[]): string {
  const has = (word: string) => lines.find((line) => line.includes(word))
  return (kind === 'hardship' ? has('帮扶') : kind === 'festival' ? has('福利') : has('慰问')) ?? lines[0] ?? ''
}

/** What can be guessed: who was sent, today, what was approved or the standard gives. */
function guess(view: CondolenceView, standard: Standard, lines: readonly string[], me: Named): Visiting {
  const { amountFen, form } = view.approval ?? standard
  return {
    visitors: view.visitors && view.visitors.length > 0 ? view.visitors : [me],
    leftOut: [],
    on: dayOf(Date.now()),
    form,
    amount: typedOf(amountFen),
    source: 'union',
    line: usualLine(view.kind, lines),
    note: '',
  }
}

const keyOf = (id: string) => `condolence-visit:${id}`

/** A visit while it is being written down; kept on this phone until it was handed in. */
export function useVisit(view: CondolenceView, standard: Standard, lines: readonly string[], me: Named) {
  const [visit, setVisit] = useState<Visiting>(() => ({
    ...guess(view, standard, lines, me),
    ...readDraft<Visiting>(keyOf(view.id))?.value,
  }))
  const change = (part: Partial<Visiting>) => {
    const next = { ...visit, ...part }
    setVisit(next)
    keepDraft(keyOf(view.id), next)
  }
  return { visit, change, drop: () => dropDraft(keyOf(view.id)) }
}

/** What the button says while something is missing. */
export function lackOf({ visitors, amount, line }: Visiting, recipients: number): string | undefined {
  if (recipients === 0) return '请选看望了谁'
  if (visitors.length === 0) return '请选去看望的人'
  if (!fenOf(amount)) return '请填金额'
  return line.trim() === '' ? '请填支出科目' : undefined
}

/** As the cloud is told. */
export function inputOf(ids: readonly string[], recipientIds: readonly string[], visit: Visiting) {
  const { visitors, on, form, amount, source, line, advancedBy, proofSeenBy, note } = visit
  return {
    ids: [...ids],
    visitorIds: visitors.map(({ id }) => id),
    recipientIds: [...recipientIds],
    ...{ on, form, amountFen: fenOf(amount) ?? 0, source, line: line.trim() },
    ...(advancedBy && { advancedBy: advancedBy.id }),
    ...(proofSeenBy && { proofSeenBy: proofSeenBy.id }),
    ...(note.trim() && { note: note.trim() }),
  }
}
