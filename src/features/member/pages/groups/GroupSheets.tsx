import { useState } from 'react'
import { go } from '@/kit/routes'
import { Cell } from '@/ui/Cell'
import { Sheet } from '@/ui/Sheet'
import { groupDeeds } from '@/words/group'
import { below, type GroupProps } from './group'
import { MakeGroup } from './MakeGroup'
import { MergeGroup } from './MergeGroup'
import { MoveGroup } from './MoveGroup'
import { RemoveGroup } from './RemoveGroup'
import { RenameGroup } from './RenameGroup'

type Deed = keyof typeof groupDeeds

/** One group: what can be done with it, and then that. */
export function GroupSheets(props: GroupProps) {
  const { group, groups, onDone, onClose } = props
  const [deed, setDeed] = useState<Deed>()
  if (deed === 'below') return <MakeGroup groups={groups} parentId={group.id} onDone={onDone} onClose={onClose} />
  if (deed === 'rename') return <RenameGroup {...props} />
  if (deed === 'move') return <MoveGroup {...props} />
  if (deed === 'merge') return <MergeGroup {...props} />
  if (deed === 'remove') return <RemoveGroup {...props} />
  const hasBelow = below(group, groups) > 0
  // What would be refused is not offered: people go over only from a group without others below it.
  const offered: [Deed, boolean][] = [
    ['people', true],
    ['rename', true],
    ['below', true],
    ['move', groups.length > 1],
    ['merge', !hasBelow && groups.length > 1],
    ['remove', !hasBelow && group.count === 0],
  ]
  const choose = (name: Deed) => () => {
    if (name !== 'people') return setDeed(name)
    onClose()
    go('members', { groupId: group.id })
  }
  return (
    <Sheet title={group.path} onClose={onClose}>
      {offered
        .filter(([, may]) => may)
        .map(([name]) => (
          <Cell key={name} {...groupDeeds[name]} label={groupDeeds[name].title} onClick={choose(name)} />
        ))}
    </Sheet>
  )
}
