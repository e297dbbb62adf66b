import type { RunProgress } from '@domain/condolence/running'
import { View } from '@tarojs/components'
import { Filter } from './Filter'

const ALL = ''

type Props = { groups: RunProgress['groups']; value?: string; onChange: (groupId: string | undefined) => void }

/** One group, or all; nothing where there is one. */
export function RunGroups({ groups, value, onChange }: Props) {
  if (groups.length < 2) return null
  const items = [
    { value: ALL, label: '全部小组' },
    ...groups.map((g) => ({ value: g.groupId, label: g.group || '未分组', desc: `${g.handed}/${g.people} 人已领` })),
  ]
  return (
    <View className="u-row u-pad">
      <Filter label="小组" items={items} value={value ?? ALL} onChange={(id) => onChange(id || undefined)} />
    </View>
  )
}
