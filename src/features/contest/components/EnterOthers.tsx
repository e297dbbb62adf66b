import type { Candidate, ContestView, EventView } from '@domain/contest/view'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useDeed } from '@/kit/deed'
import { Button } from '@/ui/Button'
import { Confirm } from '@/ui/Confirm'
import { Slot } from '@/ui/Slot'
import { contestRefusal } from '@/words/contest'
import { api } from '../api'
import { placesWords } from '../entering'
import { type Entered, enterAll } from '../leading'

type Props = {
  view: ContestView
  event: EventView
  chosen: readonly Candidate[]
  onDone: (entered: Entered) => void
}

/** 替同事报名: people each for themselves, or two as a pair. */
export function EnterOthers({ view, event, chosen, onDone }: Props) {
  const [asking, setAsking] = useState(false)
  const place = { contestId: view.id, eventId: event.id }
  const each = useDeed(enterAll)
  const pair = useDeed(api.addEntrant)
  const two = event.entrant === 'pair'
  const deed = two ? pair : each
  const send = async () => {
    const people = chosen.map(({ id, name }) => ({ id, name }))
    const memberIds = people.map(({ id }) => id)
    const done = two
      ? (await pair.run({ ...place, memberIds })) && { done: people.length, refused: [] }
      : await each.run({ place, people })
    if (!done) return
    setAsking(false)
    onDone(done)
  }
  const words = two ? '报名这一对' : `替 ${chosen.length} 人报名`
  return (
    <View className="u-grow">
      <Button
        disabled={chosen.length === 0}
        reason={two ? '请勾选两位搭档' : '请勾选要报名的同事'}
        onClick={() => setAsking(true)}
      >
        {words}
      </Button>
      <Slot>
        {asking && (
          <Confirm
            title={`确认替同事报名“${event.name}”？`}
            choice={chosen.map(({ name }) => name).join('、')}
            consequence={`${placesWords(event)}。报名后本人会收到通知，也可以自己退出。`}
            confirm="报名"
            busy={deed.busy}
            error={deed.refusal && contestRefusal(deed.refusal)}
            onConfirm={send}
            onClose={() => setAsking(false)}
          />
        )}
      </Slot>
    </View>
  )
}
