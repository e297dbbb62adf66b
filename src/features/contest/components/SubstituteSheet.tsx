import type { EntrantView, Person } from '@domain/contest/view'
import { View } from '@tarojs/components'
import { useDeed } from '@/kit/deed'
import { useLoad } from '@/kit/load'
import { Cell } from '@/ui/Cell'
import { PeopleFinder } from '@/ui/PeopleFinder'
import { Sheet } from '@/ui/Sheet'
import { Slot } from '@/ui/Slot'
import { toast } from '@/ui/toast'
import { deskRefusal } from '@/words/contest-desk'
import { api, candidatesOf, membersApi } from '../api'
import type { SheetProps } from '../doing'
import { Asked } from './Asked'

/** One goes, another comes: the second tap does it, and it may be done the other way round again. */
export function SubstituteSheet({
  contest,
  event,
  entrant,
  out,
  onChanged,
  onClose,
}: SheetProps & { entrant: EntrantView; out: Person }) {
  const deed = useDeed(api.substitute)
  const groups = useLoad(() => membersApi.groups({}))
  const put = async (person: Person) => {
    const input = { contestId: contest.id, eventId: event.id, entrantId: entrant.id, out: out.id, in: person.id }
    if (!(await deed.run(input))) return
    toast(`已由${person.name}换下${out.name}`)
    onChanged()
  }
  const inside = [...(entrant.memberIds ?? []), out.id]
  return (
    <Sheet title={`谁来换下${out.name}？`} onClose={onClose}>
      <View className="u-pad u-stack u-stack_small">
        <View className="u-sub">{`${event.name} · ${entrant.name}。名额、对阵不变，两位都会收到通知。`}</View>
        <Slot>{deed.refusal && <View className="u-error">{deskRefusal(deed.refusal)}</View>}</Slot>
      </View>
      <Asked of={groups} rows={2}>
        {({ items }) => (
          // People of the same group stand there at once; whoever is searched for may be of another.
          <PeopleFinder
            find={candidatesOf(contest.id, event.id)}
            wide
            groupId={items.find(({ path, name }) => path === entrant.group || name === entrant.group)?.id}
            keep={({ id }) => !inside.includes(id)}
          >
            {(person) => (
              <Cell
                key={person.id}
                title={person.name}
                desc={person.group}
                right={deed.busy ? '…' : undefined}
                label={`换上 ${person.name}，${person.group}`}
                onClick={() => put(person)}
              />
            )}
          </PeopleFinder>
        )}
      </Asked>
    </Sheet>
  )
}
