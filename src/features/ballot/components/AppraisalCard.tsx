import { gradeWords } from '@domain/ballot/names'
import { type Appraisal, GRADES, REMARK_MOST } from '@domain/ballot/question'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Slot } from '@/ui/Slot'
import { TextArea } from '@/ui/TextArea'
import type { QuestionProps } from '../asking'
import { Marks } from './Marks'
import { PersonLine } from './PersonLine'

const ITEMS = GRADES.map((grade) => [grade, gradeWords[grade]] as const)

function Remark({ name, value, onChange }: { name: string; value: string; onChange: (text: string) => void }) {
  const [open, setOpen] = useState(value !== '')
  if (!open)
    return (
      <Button kind="ghost" small label={`给${name}写意见`} onClick={() => setOpen(true)}>
        写意见（可不写）
      </Button>
    )
  return (
    <View className="b-remark">
      <TextArea
        label={`对${name}的意见`}
        value={value}
        max={REMARK_MOST}
        low
        placeholder="可以不写，也不要写能看出您是谁的话"
        onChange={onChange}
      />
    </View>
  )
}

/** Each person gets one of four grades, and words if one likes. */
export function AppraisalCard({ of, title, choice, disabled, onChange }: QuestionProps<Appraisal>) {
  const { grades, remarks } = choice
  return (
    <Card>
      <View className="u-pad">
        <View className="b-name">{title}</View>
        <View className="u-sub">{`共 ${of.persons.length} 人，没有评的按“未评”计`}</View>
      </View>
      {of.persons.map(({ id, name, post }) => (
        <PersonLine key={id} name={name} post={post}>
          <Marks
            about={name}
            shape="grades"
            items={ITEMS}
            value={grades[id]}
            disabled={disabled}
            onChange={(grade) => onChange({ ...choice, grades: { ...grades, [id]: grade } })}
          />
          <Slot>
            {!disabled && (
              <Remark
                name={name}
                value={remarks[id] ?? ''}
                onChange={(text) => onChange({ ...choice, remarks: { ...remarks, [id]: text } })}
              />
            )}
          </Slot>
        </PersonLine>
      ))}
    </Card>
  )
}
