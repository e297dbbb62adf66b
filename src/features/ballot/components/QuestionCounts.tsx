import type { BallotView } from '@domain/ballot/view'
import { Card } from '@/ui/Card'
import { linesOf, type PaperForm } from '../paper-form'
import { NumberLine } from './NumberLine'
import { PaperWriteIns } from './PaperWriteIns'

type Props = {
  ballot: BallotView
  question: number
  form: PaperForm
  valid: number | null
  onCount: (key: string, text: string) => void
  onChange: (more: Partial<PaperForm>) => void
}
type Asked = BallotView['questions'][number]

/** Whose line it is, as it stands on the ballot. */
function nameOf(asked: Asked, id: string): { name: string; post?: string } {
  if ('candidates' in asked) return asked.candidates.find((one) => one.id === id) ?? { name: '' }
  if ('persons' in asked) return asked.persons.find((one) => one.id === id) ?? { name: '' }
  if ('options' in asked) return { name: asked.options.find((one) => one.id === id)?.text ?? '' }
  return { name: asked.title }
}

/** The paper ballots of one question, a line of numbers each; sums are checked as one types. */
export function QuestionCounts({ ballot, question, form, valid, onCount, onChange }: Props) {
  const asked = ballot.questions[question]
  if (!asked) return null
  const nth = ballot.questions.length > 1 ? `${question + 1}. ` : ''
  const title = ballot.kind === 'resolution' ? undefined : `${nth}${asked.title}`
  const written = form.writeIns[question] ?? []
  return (
    <Card title={title}>
      {linesOf(ballot, question).map((line) => {
        const { name, post } = nameOf(asked, line.id)
        return (
          <NumberLine
            key={line.id}
            kind={ballot.kind}
            line={line}
            name={title === undefined ? `${nth}${name}` : name}
            post={post}
            form={form}
            valid={valid}
            onChange={onCount}
          />
        )
      })}
      {'writeIns' in asked && asked.writeIns && (
        <PaperWriteIns
          written={written}
          onChange={(now) => onChange({ writeIns: form.writeIns.map((one, n) => (n === question ? now : one)) })}
        />
      )}
    </Card>
  )
}
