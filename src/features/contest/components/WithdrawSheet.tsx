import type { ContestView } from '@domain/contest/view'
import { useDeed } from '@/kit/deed'
import { Confirm } from '@/ui/Confirm'
import { contestRefusal } from '@/words/contest'
import { api } from '../api'
import type { Entered } from '../entering'

type Props = {
  view: ContestView
  event: Entered
  me: string
  /** Only this person leaves; the team goes on. */
  alone: boolean
  onDone: () => void
  onClose: () => void
}

function consequence({ mine, waiting }: Entered, alone: boolean): string {
  if (alone) return '只退出您一人。队伍到报名截止时人数不够，会失去名额。'
  const many = mine.memberIds && mine.memberIds.length > 1 ? `整队 ${mine.memberIds.length} 人一起退出。` : ''
  const gone = mine.state === 'in' && waiting > 0 ? '名额马上让给候补第 1 位；' : ''
  return `${many}${gone}再想参加要重新排队。`
}

/** What is given up, before it is. */
export function WithdrawSheet({ view, event, me, alone, onDone, onClose }: Props) {
  const out = useDeed(alone ? api.leaveTeam : api.withdraw)
  const send = async () => {
    if (await out.run({ contestId: view.id, eventId: event.id })) onDone()
  }
  return (
    <Confirm
      title={alone ? '确认离开队伍？' : '确认退出？'}
      choice={event.name}
      note={event.mine.memberIds ? event.mine.name : undefined}
      consequence={consequence(event, alone)}
      confirm="退出"
      back="不退出"
      busy={out.busy}
      error={out.refusal && contestRefusal(out.refusal, me)}
      onConfirm={send}
      onClose={onClose}
    />
  )
}
