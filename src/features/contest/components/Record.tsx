import { useMemo, useState } from 'react'
import { useLoad } from '@/kit/load'
import { go } from '@/kit/routes'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Empty } from '@/ui/Empty'
import { Outcome } from '@/ui/Outcome'
import { Page } from '@/ui/Page'
import { Slot } from '@/ui/Slot'
import { refusalWords } from '@/words/kit'
import { api } from '../api'
import { fallenWords, nextReady } from '../recording'
import { roundsOf } from '../rounds'
import { namesOf } from '../sides'
import { Asked } from './Asked'
import { HeatForm } from './HeatForm'
import { MatchForm, type Recorded } from './MatchForm'
import { RecordList } from './RecordList'

type Props = { contestId: string; eventId: string; first?: string }

/** Results of an event, by who runs the contest: which match, its score, and the next one. */
export function Record({ contestId, eventId, first }: Props) {
  const drawn = useLoad(() => api.matches({ contestId, eventId }), [contestId, eventId])
  const [on, setOn] = useState(first)
  const [done, setDone] = useState<Recorded>()
  const draw = drawn.value
  const names = useMemo(() => draw && namesOf(draw), [draw])
  const at = { contest: contestId, event: eventId }
  if (!draw || !names || !draw.runs)
    return (
      <Page>
        <Slot>
          {drawn.refusal?.error === 'NOT_DRAWN' ? (
            <Empty icon="cup" title="先抽签，再记成绩" action="去抽签" onAction={() => go('contestDraw', at)} />
          ) : (
            <Asked of={drawn}>{() => <Empty icon="lock" title={refusalWords({ error: 'NOT_ALLOWED' })} />}</Asked>
          )}
        </Slot>
      </Page>
    )
  const finish = (answer: Recorded) => {
    drawn.put(answer)
    setDone(answer)
  }
  const match = draw.matches.find((m) => m.id === on)
  const heat = draw.heats.find((h) => h.id === on)
  if (done && on) {
    const next = nextReady(draw, on)
    const follow = () => {
      setDone(undefined)
      setOn(next)
    }
    return (
      <Page
        bar={
          <>
            <Button kind="default" small onClick={() => go('contestMatches', at)}>
              看对阵
            </Button>
            {next ? (
              <Button onClick={follow}>记下一场</Button>
            ) : (
              <Button onClick={() => go('contestStandings', at)}>看名次</Button>
            )}
          </>
        }
      >
        <Card>
          <Outcome
            icon="check"
            tone={done.dropped.length > 0 ? 'orange' : 'green'}
            title="成绩已记下"
            lines={[
              match
                ? `${names.side(match.sides[0])} ${match.score?.join(':') ?? '对'} ${names.side(match.sides[1])}`
                : '',
              done.dropped.length > 0
                ? `${fallenWords(done.dropped, names)}的成绩已作废，请按新的对阵重新比、重新记。`
                : done.complete
                  ? '全部比完了，名次已经产生。'
                  : '',
            ].filter(Boolean)}
          />
        </Card>
      </Page>
    )
  }
  if (match && (match.state === 'ready' || match.state === 'done'))
    return <MatchForm key={match.id} {...{ draw, match, names }} onDone={finish} />
  if (heat && heat.state !== 'open') {
    const round = roundsOf(draw).find((r) => r.heats.includes(heat))
    const title = heat.round === 2 ? '决赛' : round?.heats.length === 1 ? '出场顺序' : `第 ${heat.number} 组`
    return <HeatForm key={heat.id} {...{ draw, heat, title, names }} onDone={finish} />
  }
  return (
    <Page>
      <RecordList draw={draw} names={names} />
    </Page>
  )
}
