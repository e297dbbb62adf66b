import { MOST, SATISFACTIONS, type Satisfaction } from '@domain/proposal/model'
import { Card } from '@/ui/Card'
import { Pick } from '@/ui/Pick'
import { TextArea } from '@/ui/TextArea'
import { satisfactionWords } from '@/words/proposal'

type Props = {
  value?: Satisfaction
  onChange: (value: Satisfaction) => void
  comment: string
  onComment: (text: string) => void
}

/** The proposer's judgement of the answer; its button stands in the page's bar. */
export function RateCard({ value, onChange, comment, onComment }: Props) {
  return (
    <Card title="办理结果满意吗">
      <Pick
        label="办理结果满意吗"
        items={SATISFACTIONS.map((grade) => ({ value: grade, label: satisfactionWords[grade] }))}
        value={value}
        onChange={onChange}
      />
      <TextArea
        label="评价意见"
        low
        max={MOST.note}
        value={comment}
        onChange={onComment}
        placeholder={value === 'dissatisfied' ? '哪里还没有解决，写出来方便重新办理' : '可以不写'}
      />
    </Card>
  )
}
