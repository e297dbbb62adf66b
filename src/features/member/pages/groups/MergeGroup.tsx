import { useDeed } from '@/kit/deed'
import { groupConsequences } from '@/words/group'
import { members } from '../../api'
import { groupOptions } from '../../groups'
import type { GroupProps } from './group'
import { Into } from './Into'

/** Its people go over to another group, and it is taken away. */
export function MergeGroup({ group, groups, onDone, onClose }: GroupProps) {
  const deed = useDeed(members.mergeGroups)
  const pathOf = (to: string) => groups.find(({ id }) => id === to)?.path ?? ''
  const merge = async (into: string) => {
    if (await deed.run({ ids: [group.id], into })) onDone('已合并')
  }
  return (
    <Into
      title={`${group.name}并入哪个小组？`}
      label="并入"
      items={groupOptions(groups.filter(({ id }) => id !== group.id))}
      choiceOf={(to) => `${group.path} → ${pathOf(to)}`}
      consequenceOf={(to) => groupConsequences.merge(group.count, pathOf(to))}
      deed={deed}
      onConfirm={merge}
      onClose={onClose}
    />
  )
}
