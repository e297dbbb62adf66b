import { View } from '@tarojs/components'
import { aria } from './aria'
import { Badge } from './Badge'
import { Icon, type IconName } from './Icon'

export type Entry = { key: string; icon: IconName; label: string; badge?: number; onClick: () => void }

/** Entries: four to a row, two rows' width in large print. */
export function Grid({ items }: { items: readonly Entry[] }) {
  return (
    <View className="u-grid">
      {items.map(({ key, icon, label, badge, onClick }) => (
        <View
          key={key}
          className="u-grid__item"
          hoverClass="u-press"
          hoverStayTime={70}
          onClick={onClick}
          {...aria('button', badge ? `${label}，${badge} 项待办` : label)}
        >
          <View className="u-grid__icon">
            <Icon name={icon} />
            {badge ? <Badge count={badge} /> : null}
          </View>
          <View className="u-grid__label">{label}</View>
        </View>
      ))}
    </View>
  )
}
