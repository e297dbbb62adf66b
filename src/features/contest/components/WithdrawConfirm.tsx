import type { EntrantView } from '@domain/contest/view'
import { useDeed } from '@/kit/deed'
import { Confirm } from '@/ui/Confirm'
import { toast } from '@/ui/toast'
import { deskRefusal } from '@/words/contest-desk'
import { api } from '../api'
import type { SheetProps } from '../doing'

/** Somebody is taken out; the place goes to whoever waits first. */
export function WithdrawConfirm({
  contest,
  event,
  entrant,
  onChanged,
  onClose,
}: SheetProps & { entrant: EntrantView }) {
  const deed = useDeed(api.withdraw)
  const confirm = async () => {
    if (!(await deed.run({ contestId: contest.id, eventId: event.id, entrantId: entrant.id }))) return
    toast('已退出')
    onChanged()
  }
  const next = event.waiting > 0 && entrant.state === 'in' ? '名额自动给候补的第一位，并通知他们。' : '空出一个名额。'
  return (
    <Confirm
      title="确认退出这个项目？"
      choice={entrant.name}
      note={`${event.name} · ${entrant.group}`}
      consequence={`${next}退出后要再报，就要重新排队。`}
      confirm="退出"
      back="不退"
      busy={deed.busy}
      error={deed.refusal && deskRefusal(deed.refusal)}
      onConfirm={confirm}
      onClose={onClose}
    />
  )
}
