import { useDeed } from '@/kit/deed'
import { Confirm } from '@/ui/Confirm'
import { groupConsequences, groupGoneWords } from '@/words/group'
import { refusalWords } from '@/words/kit'
import { memberWords } from '@/words/member'
import { members } from '../../api'
import type { GroupProps } from './group'

export function RemoveGroup({ group, onDone, onClose }: GroupProps) {
  const deed = useDeed(members.removeGroup)
  const remove = async () => {
    if (await deed.run({ id: group.id })) onDone('已删除')
  }
  return (
    <Confirm
      title="删除这个小组？"
      choice={group.path}
      consequence={groupConsequences.remove}
      confirm="删除"
      busy={deed.busy}
      error={deed.refusal && refusalWords(deed.refusal, { ...memberWords, ...groupGoneWords })}
      onConfirm={remove}
      onClose={onClose}
    />
  )
}
