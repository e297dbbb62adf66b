import type { Result } from '@domain/ballot/result'
import type { BallotView } from '@domain/ballot/view'
import { Fragment, type ReactNode } from 'react'
import { halfWords } from '@/words/ballot-result'
import { baseOf, wholeOf } from '../shares'
import { AppraisalResult } from './AppraisalResult'
import { ElectionResult } from './ElectionResult'
import { PollResult } from './PollResult'
import { ResolutionResult } from './ResolutionResult'

type Props = { of: BallotView; result: Result }

/** What came of each question; a result that is none of its kind is left out. */
export function QuestionResults({ of, result }: Props) {
  const base = baseOf(of)
  const whole = wholeOf(result, base)
  const common = { whole, half: halfWords(base, whole) }
  const { valid } = result
  const drawn = result.questions.map((found, n): ReactNode => {
    const title = of.questions.length > 1 ? `${n + 1}. ${of.questions[n]?.title ?? ''}` : (of.questions[n]?.title ?? '')
    if (of.kind === 'resolution' && 'adopted' in found)
      return <ResolutionResult title={title} found={found} {...common} />
    if (of.kind === 'election' && 'candidates' in found) {
      const question = of.questions[n]
      return question && <ElectionResult title={title} of={question} found={found} {...common} />
    }
    if (of.kind === 'appraisal' && 'persons' in found) {
      const question = of.questions[n]
      return question && <AppraisalResult title={title} of={question} found={found} valid={valid} />
    }
    if (of.kind === 'poll' && 'options' in found) {
      const question = of.questions[n]
      return question && <PollResult title={title} of={question} found={found} valid={valid} />
    }
    return null
  })
  // biome-ignore lint/suspicious/noArrayIndexKey: questions have no names of their own; their order is the ballot's.
  return drawn.map((one, n) => <Fragment key={n}>{one}</Fragment>)
}
