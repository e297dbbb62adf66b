import type { Asking } from '@domain/ballot/question'
import { Fragment, type ReactNode } from 'react'
import { type Choice, NOTHING } from '../choices'
import { AppraisalCard } from './AppraisalCard'
import { ElectionCard } from './ElectionCard'
import { PollCard } from './PollCard'
import { ResolutionCard } from './ResolutionCard'

type Props = {
  of: Asking
  choices: readonly Choice[]
  disabled?: boolean
  onChoose: (question: number, choice: Choice) => void
}

function each<Q>(questions: readonly Q[], draw: (question: Q, n: number) => ReactNode) {
  // biome-ignore lint/suspicious/noArrayIndexKey: questions have no names of their own; their order is the ballot's.
  return questions.map((question, n) => <Fragment key={n}>{draw(question, n)}</Fragment>)
}

/** All questions of a ballot, as they stand on it. */
export function Questions({ of, choices, disabled, onChoose }: Props) {
  const partOf = (question: { title: string }, n: number) => ({
    title: of.questions.length > 1 ? `${n + 1}. ${question.title}` : question.title,
    choice: choices[n] ?? NOTHING,
    disabled,
    onChange: (choice: Choice) => onChoose(n, choice),
  })
  if (of.kind === 'resolution') return each(of.questions, (q, n) => <ResolutionCard of={q} {...partOf(q, n)} />)
  if (of.kind === 'election') return each(of.questions, (q, n) => <ElectionCard of={q} {...partOf(q, n)} />)
  if (of.kind === 'appraisal') return each(of.questions, (q, n) => <AppraisalCard of={q} {...partOf(q, n)} />)
  return each(of.questions, (q, n) => <PollCard of={q} {...partOf(q, n)} />)
}
