import type { Person } from '@domain/contest/view'
import { useState } from 'react'
import { useDeed } from '@/kit/deed'
import { useLoad } from '@/kit/load'
import { Cell } from '@/ui/Cell'
import { PeopleSheet } from '@/ui/PeopleSheet'
import { Sheet } from '@/ui/Sheet'
import { Slot } from '@/ui/Slot'
import { TextField } from '@/ui/TextField'
import { toast } from '@/ui/toast'
import { deskRefusal } from '@/words/contest-desk'
import { api, candidatesOf, membersApi } from '../api'
import type { SheetProps } from '../doing'
import { Asked } from './Asked'

/** 代报名: whom, and for a team its name; a group is chosen first, then who plays for it. */
export function AddSheet(props: SheetProps) {
  const [group, setGroup] = useState<{ id: string; name: string }>()
  if (props.event.entrant !== 'group') return <AddPeople {...props} />
  if (group) return <AddPeople {...props} group={group} />
  return <WhichGroup {...props} onPick={setGroup} />
}

function WhichGroup({ event, onPick, onClose }: SheetProps & { onPick: (group: Person) => void }) {
  const groups = useLoad(() => membersApi.groups({}))
  return (
    <Sheet title={`${event.name}：哪个小组`} onClose={onClose}>
      <Asked of={groups} rows={2}>
        {({ items }) => (
          <>
            {items
              .filter(({ path }) => path !== '')
              .map(({ id, name, path, count, team }) => (
                <Cell
                  key={id}
                  title={team ? `${name}（联队）` : path}
                  desc={`${count} 人`}
                  label={`小组 ${team ? name : path}`}
                  onClick={() => onPick({ id, name })}
                />
              ))}
          </>
        )}
      </Asked>
    </Sheet>
  )
}

function AddPeople({ contest, event, group, onChanged, onClose }: SheetProps & { group?: Person }) {
  const [teamName, setTeamName] = useState('')
  const deed = useDeed(api.addEntrant)
  const { entrant } = event
  const most = entrant === 'person' ? 1 : entrant === 'pair' ? 2 : event.teamSize?.max
  const missing = (n: number) => {
    if (entrant === 'team' && teamName.trim() === '') return '请填队名'
    return n === 0 ? '请先选人' : undefined
  }
  const add = async (people: Person[]) => {
    const value = await deed.run({
      contestId: contest.id,
      eventId: event.id,
      memberIds: people.map(({ id }) => id),
      ...(entrant === 'team' && { teamName: teamName.trim() }),
      ...(group && { groupId: group.id }),
    })
    if (!value) return
    toast(value.state === 'waiting' ? '名额已满，已排进候补' : '已报名')
    onChanged()
  }
  return (
    <PeopleSheet
      title={group ? `${event.name}：${group.name}` : `${event.name}：代报名`}
      find={candidatesOf(contest.id, event.id)}
      chosen={[]}
      groupId={group?.id}
      most={most}
      missing={missing}
      confirm={(n) => (entrant === 'person' ? '给他报名' : `报名（${n} 人）`)}
      busy={deed.busy}
      error={deed.refusal && deskRefusal(deed.refusal)}
      onDone={add}
      onClose={onClose}
    >
      <Slot>
        {entrant === 'team' && (
          <TextField label="队名" required max={30} value={teamName} onChange={setTeamName} hint="先选的是队长" />
        )}
      </Slot>
    </PeopleSheet>
  )
}
