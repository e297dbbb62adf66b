import { Text, View } from '@tarojs/components'
import { aria } from './aria'
import { classes } from './classes'

type Props<K extends string> = {
  items: { key: K; label: string; count?: number }[]
  on: K
  onChange: (key: K) => void
}

/** Views of the same list; stays at the top while the list scrolls. */
export function Tabs<K extends string>({ items, on, onChange }: Props<K>) {
  return (
    <View className="u-tabs" {...aria('tablist')}>
      {items.map(({ key, label, count }) => (
        <View
          key={key}
          className={classes('u-tab', key === on && 'u-tab_on')}
          onClick={() => onChange(key)}
          {...aria('tab', count ? `${label}，${count} 件` : label, { selected: key === on })}
        >
          {label}
          {count ? <Text className="u-tab__count u-num">{count}</Text> : null}
        </View>
      ))}
    </View>
  )
}
