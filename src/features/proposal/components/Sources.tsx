import type { Breakdown } from '@domain/proposal/model'
import { percent } from '@domain/proposal/stats'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Slot } from '@/ui/Slot'
import { FigureBar } from './FigureBar'

type Props = Breakdown & { callId: string }

/** As many are seen at once; the rest is small. */
const FEW = 8

/** Where the proposals come from. */
export function Categories({ callId, categories }: Pick<Props, 'callId' | 'categories'>) {
  const [all, setAll] = useState(false)
  const left = categories.length - FEW
  const bar = ({ name, ...share }: (typeof categories)[number]) => (
    <FigureBar key={name} callId={callId} figure={{ of: 'category', name }} label={name} share={share} />
  )
  return (
    <Card title="类别">
      <View className="u-shares">
        {categories.slice(0, FEW).map(bar)}
        <Slot>{all && categories.slice(FEW).map(bar)}</Slot>
        <Slot>
          {left > 0 && !all && (
            <View className="u-center">
              <Button kind="ghost" small onClick={() => setAll(true)}>{`其余 ${left} 类`}</Button>
            </View>
          )}
        </Slot>
      </View>
    </Card>
  )
}

/** Whom they went to, and how far each department is. */
export function Departments({ callId, departments, unassigned }: Omit<Props, 'categories' | 'speeds'>) {
  return (
    <Card title="承办部门">
      <View className="u-shares">
        {departments.map(({ name, replied, ...share }) => (
          <View key={name}>
            <FigureBar callId={callId} figure={{ of: 'department', name }} label={name} share={share} />
            <FigureBar
              callId={callId}
              figure={{ of: 'replied', name }}
              label={`${name}已答复`}
              share={{ count: replied, percent: percent(replied, share.count) }}
              tone="green"
            />
          </View>
        ))}
        {unassigned.count > 0 && (
          <FigureBar callId={callId} figure={{ of: 'unassigned' }} label="待交办" share={unassigned} tone="orange" />
        )}
      </View>
      <View className="u-pad u-pad_under u-sub">立案和转为建议的提案都要交办、答复。</View>
    </Card>
  )
}
