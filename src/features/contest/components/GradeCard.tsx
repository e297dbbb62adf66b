import { View } from '@tarojs/components'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Slot } from '@/ui/Slot'
import { TextField } from '@/ui/TextField'
import type { Grade } from '../awarding'

type Props = {
  grade: Grade
  /** Counts go down the ranks; without ranks winners are chosen by name. */
  ranked: boolean
  winners: readonly string[]
  nameOf: (entrantId: string) => string
  onChange: (next: Grade) => void
  onPick: () => void
  onRemove: () => void
}

const SHOWN = 30

/** A prize: how many, and who they are. */
export function GradeCard({ grade, ranked, winners, nameOf, onChange, onPick, onRemove }: Props) {
  const names = winners.slice(0, SHOWN).map(nameOf).join('、')
  return (
    <Card title={`${grade.grade || '新奖项'}${winners.length > 0 ? `（${winners.length}）` : ''}`}>
      <TextField
        label="奖项名称"
        required
        quiet
        max={20}
        value={grade.grade}
        onChange={(next) => onChange({ ...grade, grade: next })}
      />
      <Slot>
        {ranked && !grade.ids && (
          <TextField
            label="名额"
            type="number"
            quiet
            max={3}
            value={grade.count}
            hint="按名次往下排；同名次的一起得奖，不拆开。"
            onChange={(count) => onChange({ ...grade, count })}
          />
        )}
      </Slot>
      <View className="u-pad">
        <View className="u-stack u-stack_small">
          <View className={winners.length > 0 ? 'u-body' : 'u-sub'}>
            {winners.length > 0 ? `${names}${winners.length > SHOWN ? '等' : ''}` : '还没有获奖的人'}
          </View>
          <View className="u-buttons">
            <Button kind="default" small label={`选人：${grade.grade || '新奖项'}`} onClick={onPick}>
              {grade.ids ? '改获奖人' : '指定获奖人'}
            </Button>
            {ranked && grade.ids && (
              <Button
                kind="default"
                small
                label={`按名次：${grade.grade}`}
                onClick={() =>
                  onChange({ key: grade.key, grade: grade.grade, count: String(Math.max(1, winners.length)) })
                }
              >
                按名次
              </Button>
            )}
            <Button kind="ghost" small label={`去掉：${grade.grade || '新奖项'}`} onClick={onRemove}>
              去掉
            </Button>
          </View>
        </View>
      </View>
    </Card>
  )
}
