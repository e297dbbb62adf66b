import { View } from '@tarojs/components'
import { useState } from 'react'
import { aria } from '@/ui/aria'
import { Slot } from '@/ui/Slot'
import { type Conditions, conditionsWords } from '../conditions'
import { ConditionsSheet } from './ConditionsSheet'

type Props = { value: Conditions; onChange: (next: Conditions) => void }

/** The rarer narrowings behind one pill, which says what is chosen. */
export function MoreFilter({ value, onChange }: Props) {
  const [open, setOpen] = useState(false)
  const words = conditionsWords(value)
  return (
    <>
      <View className="u-pill" onClick={() => setOpen(true)} {...aria('button', `筛选：${words}`, { expanded: open })}>
        <View className="u-clamp">{words}</View>
        <View className="u-arrow" />
      </View>
      <Slot>{open && <ConditionsSheet value={value} onChange={onChange} onClose={() => setOpen(false)} />}</Slot>
    </>
  )
}
