import { isWithin } from '@domain/member/rules'
import { useDeed } from '@/kit/deed'
import { groupConsequences } from '@/words/group'
import { members } from '../../api'
import { groupOptions } from '../../groups'
import { below, type GroupProps } from './group'
import { Into } from './Into'

const TOP = 'top'

/** Below another group, or to the top. */
export function MoveGroup({ group, groups, onDone, onClose }: GroupProps) {
  const deed = useDeed(members.moveGroup)
  const others = groups.filter(({ id, path }) => !isWithin(path, group.path) && id !== group.parentId)
  const items = [...(group.parentId ? [{ value: TOP, label: '最上层' }] : []), ...groupOptions(others)]
  const move = async (to: string) => {
    const input = { id: group.id, ...(to !== TOP && { parentId: to }) }
    if (await deed.run(input)) onDone('已移动')
  }
  return (
    <Into
      title={`${group.name}移到哪里？`}
      label="上级小组"
      items={items}
      choiceOf={(to) =>
        `${group.path} → ${[groups.find(({ id }) => id === to)?.path, group.name].filter(Boolean).join('/')}`
      }
      consequenceOf={() => groupConsequences.move(group.count, below(group, groups))}
      deed={deed}
      onConfirm={move}
      onClose={onClose}
    />
  )
}
