import type { ContestContract } from '@domain/contest/contract'
import type { Heard } from '@domain/kit/contract'
import { useDeed } from '@/kit/deed'
import { Confirm } from '@/ui/Confirm'
import { contestRefusal } from '@/words/contest'
import { api } from '../api'
import { lackWords } from '../entering'

type Value<K extends 'team' | 'joinTeam'> = Extract<Heard<ContestContract['actions'][K]>, { ok: true }>['value']
export type Team = Value<'team'>

type Props = {
  team: Team
  code: string
  me: string
  onDone: (joined: Pick<Team, 'contestId'>) => void
  onClose: () => void
}

/** Whose team it is, before one is in it. */
export function JoinConfirm({ team, code, me, onDone, onClose }: Props) {
  const join = useDeed(api.joinTeam)
  const { name, title, event, names = [], memberIds = [], most, lacks } = team
  const inside = memberIds.includes(me)
  const full = memberIds.length >= most && !inside
  const send = async () => {
    if (inside) return onDone(team)
    const done = await join.run({ code })
    if (done) onDone(done)
  }
  const room = lacks ? lackWords(lacks) : `还可以加入 ${most - memberIds.length} 人`
  return (
    <Confirm
      title={inside ? '您已经在这支队伍里' : `加入“${name}”？`}
      choice={name}
      note={`${title} · ${event}`}
      consequence={`现有 ${names.length} 人：${names.join('、')}。${full ? '' : `${room}。`}`}
      confirm={inside ? '看活动' : '加入'}
      back="先不加入"
      disabled={full}
      reason="队伍已满"
      busy={join.busy}
      error={join.refusal && contestRefusal(join.refusal, me)}
      onConfirm={send}
      onClose={onClose}
    />
  )
}
