import { View } from '@tarojs/components'
import { aria } from './aria'
import { classes } from './classes'
import type { Option } from './RadioGroup'

type Props<V extends string> = {
  label: string
  items: readonly Option<V>[]
  value?: V
  onChange: (value: V) => void
}

/** Two to four short answers side by side (满意度); stacked in large print. */
export function Pick<V extends string>({ label, items, value, onChange }: Props<V>) {
  return (
    <View className="u-pick" {...aria('radiogroup', label)}>
      {items.map((item) => (
        <View
          key={item.value}
          className={classes('u-pick__item', item.value === value && 'u-pick__item_on')}
          onClick={() => onChange(item.value)}
          {...aria('radio', item.label, { checked: item.value === value })}
        >
          {item.label}
        </View>
      ))}
    </View>
  )
}
