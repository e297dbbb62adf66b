import { View } from '@tarojs/components'
import { useState } from 'react'
import { aria } from '@/ui/aria'
import { type Option, RadioGroup } from '@/ui/RadioGroup'
import { Sheet } from '@/ui/Sheet'
import { Slot } from '@/ui/Slot'

type Props<V extends string> = {
  label: string
  items: readonly Option<V>[]
  value: V
  onChange: (value: V) => void
}

/** One narrowing of a list, as small as its words; the answers open in a half-screen sheet. */
export function Filter<V extends string>({ label, items, value, onChange }: Props<V>) {
  const [open, setOpen] = useState(false)
  const words = items.find((item) => item.value === value)?.label ?? ''
  const choose = (next: V) => {
    setOpen(false)
    onChange(next)
  }
  return (
    <>
      <View
        className="u-pill"
        onClick={() => setOpen(true)}
        {...aria('button', `${label}：${words}`, { expanded: open })}
      >
        <View className="u-clamp">{words}</View>
        <View className="u-arrow" />
      </View>
      <Slot>
        {open && (
          <Sheet title={label} onClose={() => setOpen(false)}>
            <RadioGroup label={label} items={items} value={value} onChange={choose} />
          </Sheet>
        )}
      </Slot>
    </>
  )
}
