import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '@/ui/Card'
import { Checkbox } from '@/ui/Checkbox'
import { More } from '@/ui/More'
import { Slot } from '@/ui/Slot'

const SHOWN = 30

export interface Tick {
  id: string
  title: string
  desc?: string
}
type Props = {
  title: string
  /** Said above the list: what a tick does. */
  hint?: string
  items: readonly Tick[]
  isOn: (id: string) => boolean
  onChange: (ids: readonly string[], on: boolean) => void
}

/** People to be confirmed, all at once or one by one; the names are folded away until asked for. */
export function Ticks({ title, hint, items, isOn, onChange }: Props) {
  const [shown, setShown] = useState(0)
  const on = items.filter(({ id }) => isOn(id)).length
  const all = on === items.length
  const everyone = () =>
    onChange(
      items.map(({ id }) => id),
      !all,
    )
  return (
    <Card
      title={`${title} ${items.length} 人`}
      more={shown === 0 ? '看名单' : '收起'}
      onMore={() => setShown(shown === 0 ? SHOWN : 0)}
    >
      {hint && <View className="u-pad u-pad_under u-sub">{hint}</View>}
      <Checkbox title="全部确认" desc={`已勾选 ${on} 人`} on={all} onChange={everyone} />
      <Slot>
        {items.slice(0, shown).map(({ id, title: name, desc }) => (
          <Checkbox key={id} title={name} desc={desc} on={isOn(id)} onChange={(next) => onChange([id], next)} />
        ))}
      </Slot>
      <Slot>{shown > 0 && shown < items.length && <More state="more" onMore={() => setShown(shown + SHOWN)} />}</Slot>
    </Card>
  )
}
