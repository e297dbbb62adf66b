import type { EntrantView } from '@domain/contest/view'
import { View } from '@tarojs/components'
import { aria } from '@/ui/aria'
import { Tag } from '@/ui/Tag'

/** Who is in a team, the captain marked. */
export function TeamFacts({ of: { memberIds = [], names = [], captainId } }: { of: EntrantView }) {
  return (
    <View className="u-stack u-stack_small" {...aria('list')}>
      {memberIds.map((id, i) => (
        <View key={id} className="u-row" {...aria('listitem')}>
          <View className="u-body">{names[i]}</View>
          {id === captainId && <Tag tone="blue">队长</Tag>}
        </View>
      ))}
    </View>
  )
}
