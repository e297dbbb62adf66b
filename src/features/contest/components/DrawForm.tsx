import type { ContestView, EventView } from '@domain/contest/view'
import { momentWords } from '@domain/kit/time'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useDeed } from '@/kit/deed'
import { dropDraft, keepDraft, readDraft } from '@/kit/draft'
import { go } from '@/kit/routes'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Confirm } from '@/ui/Confirm'
import { Notice } from '@/ui/Notice'
import { Outcome } from '@/ui/Outcome'
import { Page } from '@/ui/Page'
import { Slot } from '@/ui/Slot'
import { playRefusal } from '@/words/contest-play'
import { drawKindWords } from '@/words/contest-playing'
import { api } from '../api'
import { lackOf, optionsOf, type Plan, planFor } from '../drawing'
import { previewOf, previewWords } from '../preview'
import { EventChoice } from './EventChoice'
import { KindCard } from './KindCard'
import { LotsCard } from './LotsCard'

type Props = { contest: ContestView; event: EventView; onEvent: (eventId: string) => void }

/** How an event is drawn: what it makes is said before, and drawn once. */
export function DrawForm({ contest, event, onEvent }: Props) {
  const key = `draw:${contest.id}:${event.id}`
  const [plan, setPlan] = useState<Plan>(() => readDraft<Plan>(key)?.value ?? planFor(event.scoring))
  const [asks, setAsks] = useState(false)
  const [drawn, setDrawn] = useState(false)
  const deed = useDeed(api.draw)
  const change = (more: Partial<Plan>) => {
    const next = { ...plan, ...more, ...(more.kind && { scoring: undefined }) }
    keepDraft(key, next)
    setPlan(next)
  }
  const options = optionsOf(plan)
  const early = Date.now() < contest.signUpClosesAt
  const lack = early ? '报名截止后才能抽签' : lackOf(plan, event.taken)
  const ready = options && !lackOf({ ...plan, way: 'seed' }, event.taken)
  const makes = ready && previewWords(plan, previewOf(options, event.taken))
  const at = { contest: contest.id, event: event.id }
  const confirm = async () => {
    if (!options || !(await deed.run({ contestId: contest.id, eventId: event.id, ...options }))) return
    dropDraft(key)
    setAsks(false)
    setDrawn(true)
  }
  if (drawn)
    return (
      <Page bar={<Button onClick={() => go('contestMatches', at)}>看对阵</Button>}>
        <Card>
          <Outcome icon="check" tone="green" title="抽签完成" lines={[event.name, makes || ''].filter(Boolean)}>
            <View className="u-sub">对阵已经公布。还没有记成绩时可以重抽。</View>
          </Outcome>
        </Card>
      </Page>
    )
  return (
    <Page
      bar={
        <Button disabled={lack !== undefined} reason={early ? lack : shortOf(lack)} onClick={() => setAsks(true)}>
          {event.drawn ? '下一步：重新抽签' : '下一步'}
        </Button>
      }
    >
      <EventChoice contest={contest} value={event.id} onChange={onEvent} />
      <Card pad>
        <View className="u-stack u-stack_small">
          <View className="u-h2">{event.name}</View>
          <View className="u-sub u-num">{`${contest.title} · ${event.taken} 个参赛`}</View>
          <View className="u-body u-num">{makes || (lack && !early ? lack : '')}</View>
        </View>
      </Card>
      <Slot>
        {early && (
          <Notice icon="clock">{`报名 ${momentWords(contest.signUpClosesAt, Date.now())} 截止，可以先选好赛制。`}</Notice>
        )}
        {event.drawn && <Notice>这个项目已经抽过签。再抽一次会换掉现在的对阵；记过成绩就不能再抽了。</Notice>}
      </Slot>
      <KindCard scoring={event.scoring} plan={plan} onChange={change} />
      <LotsCard contestId={contest.id} eventId={event.id} entrants={event.taken} plan={plan} onChange={change} />
      <Slot>
        {asks && (
          <Confirm
            title={event.drawn ? '确认重新抽签？' : '确认抽签？'}
            choice={drawKindWords[plan.kind]}
            note={makes || ''}
            consequence={`${plan.way === 'hand' ? '按录入的签号编排' : plan.seed.trim() ? `依据：${plan.seed.trim()}` : '依据由系统给出并公布'}。${event.drawn ? '原来的对阵作废，新的马上公布。' : '抽完马上公布给大家。'}`}
            confirm={event.drawn ? '重新抽签' : '抽签'}
            busy={deed.busy}
            error={deed.refusal && playRefusal(deed.refusal)}
            onConfirm={confirm}
            onClose={() => setAsks(false)}
          />
        )}
      </Slot>
    </Page>
  )
}

/** On the button there is room for a few words; the rest stands above. */
const shortOf = (lack: string | undefined) => (lack && lack.length > 14 ? '参赛个数不合适' : lack)
