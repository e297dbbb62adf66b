import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { useLoad } from '@/kit/load'
import { go } from '@/kit/routes'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Empty } from '@/ui/Empty'
import { Page } from '@/ui/Page'
import { Slot } from '@/ui/Slot'
import { api } from '../api'
import { Asked } from './Asked'
import { EventChoice } from './EventChoice'
import { MatchesView } from './MatchesView'

/** Who meets whom in an event, and how it ended. */
export function Matches({ contestId, first }: { contestId: string; first: string }) {
  const [eventId, setEventId] = useState(first)
  const whole = useLoad(() => api.get({ id: contestId }), [contestId])
  const drawn = useLoad(() => api.matches({ contestId, eventId }), [contestId, eventId], true)
  usePullDownRefresh(async () => {
    await Promise.all([whole.reload(), drawn.reload()])
    Taro.stopPullDownRefresh()
  })
  const at = { contest: contestId, event: eventId }
  const runs = whole.value?.runs ?? drawn.value?.runs
  const mine = whole.value?.events.find((e) => e.id === eventId)?.mine?.id
  const undrawn = drawn.refusal?.error === 'NOT_DRAWN'
  const bar = drawn.value ? (
    <>
      <Button kind="default" small={runs} onClick={() => go('contestStandings', at)}>
        看名次
      </Button>
      {runs && <Button onClick={() => go('contestRecord', at)}>记成绩</Button>}
    </>
  ) : (
    undrawn && runs && <Button onClick={() => go('contestDraw', at)}>去抽签</Button>
  )
  return (
    <Page wide bar={bar || undefined}>
      <EventChoice contest={whole.value} value={eventId} onChange={setEventId} />
      <Slot>
        {undrawn ? (
          <Card>
            <Empty
              icon="cup"
              title="这个项目还没有抽签"
              hint={runs ? '报名截止后就可以抽签。' : '报名截止后抽签，对阵和赛程会显示在这里。'}
            />
          </Card>
        ) : (
          <Asked of={drawn}>{(draw) => <MatchesView draw={draw} mine={mine} />}</Asked>
        )}
      </Slot>
    </Page>
  )
}
