import type { ContestView } from '@domain/contest/view'
import type { Me } from '@domain/member/contract'
import { type ReactNode, useEffect, useState } from 'react'
import { useLoad } from '@/kit/load'
import { go } from '@/kit/routes'
import { templatesFor, wasAskedToday } from '@/kit/subscribe'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Failure } from '@/ui/Failure'
import { Offline } from '@/ui/Offline'
import { Remind } from '@/ui/Remind'
import { Skeleton } from '@/ui/Skeleton'
import { Slot, Slots } from '@/ui/Slot'
import { contestRefusal } from '@/words/contest'
import { askingWords } from '@/words/notice-push'
import { api } from '../api'
import { enteredIn, leftIn, wayInto, wayOut } from '../entering'
import { Changes } from './Changes'
import { ContestHead } from './ContestHead'
import { Doings } from './Doings'
import { EventCard } from './EventCard'
import { HallCells } from './HallCells'
import { MineCard } from './MineCard'
import { SignUpSheet } from './SignUpSheet'
import { WithdrawSheet } from './WithdrawSheet'

type Props = {
  id: string
  me: Me
  /** The page can be forwarded from here. */
  share?: boolean
  frame: (content: ReactNode, bar: ReactNode) => ReactNode
  onShown?: (view: ContestView) => void
  /** A deed here has changed something. */
  onChanged?: () => void
}
type Open = { kind: 'in' | 'out'; eventId: string }

/** One contest: what has changed, how it stands with me, what can be entered. */
export function ContestDetail({ id, me, share, frame, onShown, onChanged }: Props) {
  const loaded = useLoad(() => api.get({ id }), [id])
  const [open, setOpen] = useState<Open>()
  const [asks, setAsks] = useState(false)
  const { value: view, refusal, loading, reload } = loaded
  useEffect(() => {
    if (view) onShown?.(view)
  }, [view])
  if (!view) {
    const final = refusal?.error === 'NOT_FOUND'
    const failure = refusal && (
      <Failure text={contestRefusal(refusal)} busy={loading} onRetry={final ? undefined : reload} />
    )
    return frame(failure ?? <Skeleton />, null)
  }
  const now = Date.now()
  const mine = enteredIn(view)
  const enterable = view.events.filter((event) => wayInto(view, event, me).kind === 'enter')
  const only = view.events.length === 1 ? enterable[0] : undefined
  const [event, entered] = [view.events, mine].map((list) => list.find((one) => one.id === open?.eventId))
  const close = () => setOpen(undefined)
  const done = () => {
    close()
    reload()
    onChanged?.()
  }
  const templateIds = templatesFor(me, ['deadline', 'news'])
  const came = () => {
    done()
    setAsks(templateIds.length > 0 && !wasAskedToday())
  }
  const leaving = mine.find((one) => one.id === entered?.id)
  const myId = me.member?.id ?? ''
  const content = (
    <Slots>
      {refusal && <Offline text={refusal.error === 'OFFLINE' ? undefined : contestRefusal(refusal)} />}
      <Changes view={view} now={now} />
      <ContestHead view={view} now={now} />
      {mine.map((one) => (
        <MineCard
          key={one.id}
          view={view}
          event={one}
          me={me}
          now={now}
          onWithdraw={() => setOpen({ kind: 'out', eventId: one.id })}
        />
      ))}
      <HallCells view={view} now={now} />
      <Doings view={view} share={share} />
      {view.events.map((one) => (
        <EventCard
          key={one.id}
          view={view}
          event={one}
          me={me}
          quiet={one === only}
          onSignUp={() => setOpen({ kind: 'in', eventId: one.id })}
        />
      ))}
      {view.phase === 'open' && view.events.some(({ entrant }) => entrant === 'pair' || entrant === 'team') && (
        <Card>
          <Cell title="输入组队码" desc="同事发来组队码，在这里加入" onClick={() => go('contestJoin')} />
        </Card>
      )}
      {view.runs && (
        <Card>
          <Cell title="管理" desc="名单、签到、改期" onClick={() => go('contestManage', { id })} />
        </Card>
      )}
      <Slot>
        {open?.kind === 'in' && event && (
          <SignUpSheet view={view} event={event} me={myId} onDone={came} onClose={close} />
        )}
        {asks && <Remind asking={askingWords.contest} templateIds={templateIds} onClose={() => setAsks(false)} />}
        {open?.kind === 'out' && leaving && (
          <WithdrawSheet
            view={view}
            event={leaving}
            me={myId}
            alone={wayOut(view, leaving, me, now) === 'alone'}
            onDone={done}
            onClose={close}
          />
        )}
      </Slot>
    </Slots>
  )
  const bar = only && (
    <Button onClick={() => setOpen({ kind: 'in', eventId: only.id })}>
      {leftIn(only) === 0 ? '排候补' : `报名${only.name}`}
    </Button>
  )
  return frame(content, bar)
}
