import { useState } from 'react'
import { useDeed } from '@/kit/deed'
import { useLoad } from '@/kit/load'
import { Button } from '@/ui/Button'
import { Choose } from '@/ui/Choose'
import { Confirm } from '@/ui/Confirm'
import { Sheet } from '@/ui/Sheet'
import { deedConsequences, deedNames, noGroupWords } from '@/words/deed'
import { refusalWords } from '@/words/kit'
import { memberWords } from '@/words/member'
import { members } from '../api'
import { groupOptions, ofTree } from '../groups'
import { Shown } from './Shown'
import type { DeedProps } from './Transfer'

/** Back into the old group or another; the old one may be no more. */
export function Reinstate({ member, onDone, onClose }: DeedProps) {
  const loaded = useLoad(() => members.groups({}))
  const [groupId, setGroupId] = useState(member.groupId)
  const [asking, setAsking] = useState(false)
  const deed = useDeed(members.reinstate)
  const group = ofTree(loaded.value?.items ?? []).find(({ id }) => id === groupId)
  if (asking && group) {
    const confirm = async () => {
      const value = await deed.run({ memberId: member.id, ...(groupId !== member.groupId && { groupId }) })
      if (value) onDone(value)
    }
    return (
      <Confirm
        title={`恢复${member.name}？`}
        choice={group.path}
        consequence={deedConsequences.reinstate}
        busy={deed.busy}
        error={deed.refusal && refusalWords(deed.refusal, { ...memberWords, BAD_INPUT: noGroupWords })}
        onConfirm={confirm}
        onClose={() => {
          setAsking(false)
          deed.clear()
        }}
      />
    )
  }
  return (
    <Sheet
      title={`${member.name}：${deedNames.reinstate.title}`}
      onClose={onClose}
      buttons={
        <Button disabled={!group} reason="请选小组" onClick={() => setAsking(true)}>
          下一步
        </Button>
      }
    >
      <Shown of={loaded} rows={1}>
        {({ items }) => (
          <Choose
            label="工会小组"
            items={groupOptions(items)}
            value={groupId}
            onChange={setGroupId}
            hint={group ? undefined : noGroupWords}
          />
        )}
      </Shown>
    </Sheet>
  )
}
