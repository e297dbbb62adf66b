import { View } from '@tarojs/components'
import { aria } from '@/ui/aria'
import { classes } from '@/ui/classes'
import './round-tabs.scss'

type Props = { items: readonly { key: string; label: string }[]; on: string; onChange: (key: string) => void }

/** Groups and rounds, more than fit side by side: the line is drawn to the side with a finger. */
export function RoundTabs({ items, on, onChange }: Props) {
  return (
    <View className="u-tabs c-rounds" {...aria('tablist')}>
      {items.map(({ key, label }) => (
        <View
          key={key}
          className={classes('u-tab c-rounds__tab', key === on && 'u-tab_on')}
          onClick={() => onChange(key)}
          {...aria('tab', label, { selected: key === on })}
        >
          {label}
        </View>
      ))}
    </View>
  )
}
