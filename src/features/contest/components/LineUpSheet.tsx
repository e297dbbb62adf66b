import type { EntrantView, Person } from '@domain/contest/view'
import { useDeed } from '@/kit/deed'
import { useLoad } from '@/kit/load'
import { PeopleSheet } from '@/ui/PeopleSheet'
import { Sheet } from '@/ui/Sheet'
import { toast } from '@/ui/toast'
import { deskRefusal } from '@/words/contest-desk'
import { api, candidatesOf, membersApi } from '../api'
import type { SheetProps } from '../doing'
import { Asked } from './Asked'

/** Who plays for a team, in its order; those who are ticked are the whole team. */
export function LineUpSheet({ contest, event, entrant, onChanged, onClose }: SheetProps & { entrant: EntrantView }) {
  const groups = useLoad(() => membersApi.groups({}))
  const deed = useDeed(api.lineUp)
  const groupId =
    event.entrant === 'group'
      ? entrant.id
      : groups.value?.items.find(({ path, name }) => path === entrant.group || name === entrant.group)?.id
  const title = `${entrant.name}的阵容`
  if (!groupId)
    return (
      <Sheet title={title} onClose={onClose}>
        <Asked of={groups} rows={2}>
          {() => null}
        </Asked>
      </Sheet>
    )
  const names = entrant.names ?? []
  const before = (entrant.memberIds ?? []).map((id, n): Person => ({ id, name: names[n] ?? '' }))
  const save = async (people: Person[]) => {
    const memberIds = people.map(({ id }) => id)
    const input = { contestId: contest.id, eventId: event.id, groupId, memberIds, entrantId: entrant.id }
    if (!(await deed.run(input))) return
    toast('阵容已保存')
    onChanged()
  }
  return (
    <PeopleSheet
      title={title}
      find={candidatesOf(contest.id, event.id)}
      chosen={before}
      groupId={groupId}
      most={event.entrant === 'pair' ? 2 : event.teamSize?.max}
      confirm={(n) => `保存阵容（${n} 人）`}
      missing={(n) => (n === 0 ? '请先选人' : undefined)}
      busy={deed.busy}
      error={deed.refusal && deskRefusal(deed.refusal)}
      onDone={save}
      onClose={onClose}
    />
  )
}
