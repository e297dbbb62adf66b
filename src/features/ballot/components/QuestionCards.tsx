import type { BallotKind } from '@domain/ballot/question'
import { QUESTIONS_MOST } from '@domain/ballot/question'
import { View } from '@tarojs/components'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Slot } from '@/ui/Slot'
import { TextField } from '@/ui/TextField'
import { askingWords, faultWords } from '@/words/ballot-edit'
import type { CardProps, FieldsProps } from '../editing'
import { faultIn } from '../filling'
import { newQuestion, type QuestionForm } from '../form'
import { AppraisalFields } from './AppraisalFields'
import { ElectionFields } from './ElectionFields'
import { PollFields } from './PollFields'
import { ResolutionFields } from './ResolutionFields'

const fields: Record<BallotKind, (props: FieldsProps) => JSX.Element> = {
  resolution: ResolutionFields,
  election: ElectionFields,
  appraisal: AppraisalFields,
  poll: PollFields,
}

/** What is asked: a card each, with the fields of its kind. */
export function QuestionCards({ form, kind, errorAt, onChange }: CardProps) {
  const { questions } = form
  const { one, more, example } = askingWords[kind]
  const Fields = fields[kind]
  const put = (at: number, part: Partial<QuestionForm>) =>
    onChange({ questions: questions.map((q, n) => (n === at ? { ...q, ...part } : q)) })
  const several = questions.length > 1
  const told = questions.some((q) => faultIn(kind, q)) ? undefined : errorAt('questions')
  return (
    <>
      {questions.map((q, n) => {
        const fault = faultIn(kind, q)
        return (
          <Card
            // Questions are told apart by their place.
            // biome-ignore lint/suspicious/noArrayIndexKey: their fields hold no state of their own
            key={n}
            title={several ? `第 ${n + 1} 项` : undefined}
            more={several ? '删除' : undefined}
            onMore={() => onChange({ questions: questions.filter((_, at) => at !== n) })}
          >
            <TextField
              label={one}
              required
              max={100}
              value={q.title}
              placeholder={example}
              onChange={(title) => put(n, { title })}
            />
            <Fields of={q} onChange={(part) => put(n, part)} />
            <Slot>{fault && <View className="u-pad u-error">{faultWords[fault]}</View>}</Slot>
          </Card>
        )
      })}
      <Card pad>
        <View className="u-stack u-stack_small">
          <Slot>{told && <View className="u-error">{told}</View>}</Slot>
          <Button
            kind="default"
            small
            disabled={questions.length >= QUESTIONS_MOST}
            reason={`最多 ${QUESTIONS_MOST} 项`}
            onClick={() => onChange({ questions: [...questions, newQuestion()] })}
          >
            {more}
          </Button>
        </View>
      </Card>
    </>
  )
}
