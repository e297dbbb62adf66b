import { dayOf, momentWords } from '@domain/kit/time'
import { useState } from 'react'
import { useDeed } from '@/kit/deed'
import { Button } from '@/ui/Button'
import { Confirm } from '@/ui/Confirm'
import { MomentField } from '@/ui/MomentField'
import { Sheet } from '@/ui/Sheet'
import { TextArea } from '@/ui/TextArea'
import { toast } from '@/ui/toast'
import { deskRefusal, toldWords } from '@/words/contest-desk'
import { api } from '../api'
import type { SheetProps } from '../doing'
import { atOf, whenOf } from '../form'

/** 顺延: the new time and why; who takes part, line-ups and draws stay. */
export function PostponeSheet({ contest, onChanged, onClose }: SheetProps) {
  const now = Date.now()
  const [starts, setStarts] = useState('')
  const [ends, setEnds] = useState('')
  const [reason, setReason] = useState('')
  const [asks, setAsks] = useState(false)
  const deed = useDeed(api.postpone)
  const startsAt = atOf(starts)
  // As long as before, until it is written over.
  const endsAt = atOf(ends) ?? (startsAt === undefined ? undefined : startsAt + contest.endsAt - contest.startsAt)
  const early = startsAt !== undefined && startsAt <= now
  const short = startsAt !== undefined && endsAt !== undefined && endsAt <= startsAt
  const missing =
    startsAt === undefined
      ? '请选新的开始时间'
      : early || short
        ? '请检查时间'
        : reason.trim() === ''
          ? '请填原因'
          : undefined
  const confirm = async () => {
    if (startsAt === undefined) return
    const input = { id: contest.id, startsAt, ...(ends !== '' && { endsAt }), reason: reason.trim() }
    const view = await deed.run(input)
    if (!view) return
    toast('已顺延，已通知')
    onChanged(view)
  }
  if (asks && startsAt !== undefined)
    return (
      <Confirm
        title="确认顺延？"
        choice={momentWords(startsAt, now)}
        note={`原定 ${momentWords(contest.startsAt, now)}`}
        consequence={`${toldWords(contest)}会收到通知。报名、阵容、抽签都不变；有事不能来的，可以在新的时间前退出。`}
        confirm="顺延"
        busy={deed.busy}
        error={deed.refusal && deskRefusal(deed.refusal)}
        onConfirm={confirm}
        onClose={() => {
          setAsks(false)
          deed.clear()
        }}
      />
    )
  const button = (
    <Button disabled={Boolean(missing)} reason={missing} onClick={() => setAsks(true)}>
      下一步
    </Button>
  )
  return (
    <Sheet title="顺延" onClose={onClose} buttons={button}>
      <MomentField
        label="新的开始时间"
        required
        value={starts}
        onChange={setStarts}
        min={dayOf(now)}
        time={whenOf(contest.startsAt).split(' ')[1]}
        hint={`原定 ${momentWords(contest.startsAt, now)}`}
        error={early ? '新的开始时间已经过去，请选以后的时间。' : undefined}
      />
      {endsAt !== undefined && (
        <MomentField
          label="新的结束时间"
          value={ends || whenOf(endsAt)}
          onChange={setEnds}
          min={dayOf(now)}
          error={short ? '结束时间要晚于开始时间。' : undefined}
        />
      )}
      <TextArea
        label="原因"
        required
        low
        max={200}
        value={reason}
        onChange={setReason}
        placeholder="如：下雨，场地不能用"
      />
    </Sheet>
  )
}
