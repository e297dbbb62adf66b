import { View } from '@tarojs/components'
import { aria } from './aria'
import { Radio } from './Radio'

export type Option<V extends string> = { value: V; label: string; desc?: string; disabled?: boolean }

type Props<V extends string> = {
  /** The question, for a screen reader. */
  label: string
  items: readonly Option<V>[]
  value?: V
  onChange: (value: V) => void
}

/** Answers under each other, in a Card or Sheet. */
export function RadioGroup<V extends string>({ label, items, value, onChange }: Props<V>) {
  return (
    <View {...aria('radiogroup', label)}>
      {items.map((item) => (
        <Radio
          key={item.value}
          title={item.label}
          desc={item.desc}
          disabled={item.disabled}
          on={item.value === value}
          onClick={() => onChange(item.value)}
        />
      ))}
    </View>
  )
}
