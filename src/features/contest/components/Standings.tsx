import type { ContestView } from '@domain/contest/view'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { type Loaded, useLoad } from '@/kit/load'
import { go } from '@/kit/routes'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Notice } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { PaperCell } from '@/ui/PaperCell'
import { Slot } from '@/ui/Slot'
import { Tabs } from '@/ui/Tabs'
import { api } from '../api'
import { openContestPaper } from '../contest-papers'
import { Asked } from './Asked'
import { Awarded } from './Awarded'
import { EventChoice } from './EventChoice'
import { RankList } from './RankList'
import { Taking } from './Taking'
import { TeamScores } from './TeamScores'

const VIEWS = [
  { key: 'ranks', label: '名次' },
  { key: 'teams', label: '团体总分' },
  { key: 'prizes', label: '获奖' },
  { key: 'taking', label: '参与' },
] as const
type View = (typeof VIEWS)[number]['key']

/** What came of a contest: ranks by event, the groups' score, prizes, who took part. */
export function Standings({ contestId, first }: { contestId: string; first: string }) {
  const [view, setView] = useState<View>('ranks')
  const [eventId, setEventId] = useState(first)
  const whole = useLoad(() => api.get({ id: contestId }), [contestId])
  const ofEvent = view === 'ranks' || view === 'prizes'
  usePullDownRefresh(async () => {
    await whole.reload()
    Taro.stopPullDownRefresh()
  })
  const at = { contest: contestId, event: eventId }
  const runs = whole.value?.runs
  return (
    <Page
      wide
      bar={
        <>
          <Button kind="default" small={runs} onClick={() => go('contestMatches', at)}>
            看对阵
          </Button>
          {runs && <Button onClick={() => go('contestPrizes', at)}>评奖</Button>}
        </>
      }
    >
      <Tabs<View> items={[...VIEWS]} on={view} onChange={setView} />
      <Slot>{ofEvent && <EventChoice contest={whole.value} value={eventId} onChange={setEventId} />}</Slot>
      <Slot>
        {ofEvent && <OfEvent key={eventId} {...{ contestId, eventId, view, whole }} />}
        {view === 'teams' && <TeamScores contestId={contestId} />}
        {view === 'taking' && <Taking contestId={contestId} />}
      </Slot>
    </Page>
  )
}

type Props = { contestId: string; eventId: string; view: View; whole: Loaded<ContestView> }

function OfEvent({ contestId, eventId, view, whole }: Props) {
  const loaded = useLoad(() => api.standings({ contestId, eventId }), [contestId, eventId])
  const event = whole.value?.events.find((e) => e.id === eventId)
  return (
    <>
      <Asked of={loaded}>
        {(of) => (
          <>
            <Notice>{`${of.title} · ${of.name}`}</Notice>
            <Slot>
              {view === 'ranks' ? (
                <RankList of={of} scoring={event?.scoring} mine={event?.mine?.id} />
              ) : (
                <Awarded prizes={of.prizes} mine={event?.mine?.id} />
              )}
            </Slot>
          </>
        )}
      </Asked>
      <Slot>
        {loaded.value && (loaded.value.drawn || loaded.value.prizes.length > 0) && (
          <Card>
            {loaded.value.drawn && (
              <PaperCell
                open={openContestPaper}
                paper={{ of: 'results', contestId }}
                title="成绩册"
                desc="Word，各项目的成绩和名次"
              />
            )}
            {whole.value?.runs && loaded.value.prizes.length > 0 && (
              <PaperCell
                open={openContestPaper}
                paper={{ of: 'prizeList', contestId }}
                title="签领表"
                desc="Word，领奖时签名用"
              />
            )}
          </Card>
        )}
      </Slot>
    </>
  )
}
