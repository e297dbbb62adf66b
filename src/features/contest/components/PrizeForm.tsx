import type { StandingsView } from '@domain/contest/playing'
import type { ContestView, EventView } from '@domain/contest/view'
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
import { PaperCell } from '@/ui/PaperCell'
import { Slot } from '@/ui/Slot'
import { playRefusal, tooManyPrizes } from '@/words/contest-play'
import { api } from '../api'
import { type Candidate, type Grade, gradesOf, lackOf, oneMore, warningOf, winnersOf } from '../awarding'
import { openContestPaper } from '../contest-papers'
import { EventChoice } from './EventChoice'
import { GradeCard } from './GradeCard'
import { WinnersSheet } from './WinnersSheet'

type Props = {
  contest: ContestView
  event: EventView
  standings: StandingsView
  candidates: readonly Candidate[]
  onEvent: (eventId: string) => void
}

/** Prizes by grade and number from the ranks, or by name; given once confirmed. */
export function PrizeForm({ contest, event, standings, candidates, onEvent }: Props) {
  const key = `prizes:${contest.id}:${event.id}`
  const [grades, setGrades] = useState<readonly Grade[]>(() => readDraft<Grade[]>(key)?.value ?? gradesOf(standings))
  const [picks, setPicks] = useState<number>()
  const [asks, setAsks] = useState(false)
  const [done, setDone] = useState(false)
  const deed = useDeed(api.award)
  const put = (next: readonly Grade[]) => {
    keepDraft(key, next)
    setGrades(next)
  }
  const change = (i: number, next: Grade) => put(grades.map((g, n) => (n === i ? next : g)))
  const winners = winnersOf(grades, standings)
  const { warning, winners: count } = warningOf(winners, event.taken)
  const lack = lackOf(grades, winners)
  const byId = new Map(candidates.map((c) => [c.id, c.name]))
  const nameOf = (id: string) => byId.get(id) ?? '（已退出）'
  const over = warning && tooManyPrizes(count, event.taken, warning.atLeast)
  const confirm = async () => {
    const prizes = winners.map((w) => ({ grade: w.grade.trim(), entrantIds: w.entrantIds }))
    if (!(await deed.run({ contestId: contest.id, eventId: event.id, prizes }))) return
    dropDraft(key)
    setAsks(false)
    setDone(true)
  }
  if (done)
    return (
      <Page
        bar={
          <Button onClick={() => go('contestStandings', { contest: contest.id, event: event.id })}>看获奖名单</Button>
        }
      >
        <Card>
          <Outcome
            icon="check"
            tone="green"
            title="获奖名单已公布"
            lines={[`${event.name}，${winners.map((w) => `${w.grade} ${w.entrantIds.length} 个`).join('、')}`]}
          />
        </Card>
        <Card>
          <PaperCell
            open={openContestPaper}
            paper={{ of: 'prizeList', contestId: contest.id }}
            title="签领表"
            desc="Word，领奖时签名用"
          />
        </Card>
      </Page>
    )
  const picked = picks === undefined ? undefined : grades[picks]
  const taken = new Map(
    winners.flatMap((w, i) => (i === picks || !grades[i]?.ids ? [] : w.entrantIds.map((id) => [id, w.grade] as const))),
  )
  return (
    <Page
      bar={
        <Button disabled={lack !== undefined} reason={lack} onClick={() => setAsks(true)}>
          下一步
        </Button>
      }
    >
      <EventChoice contest={contest} value={event.id} onChange={onEvent} />
      <Notice>
        {standings.complete
          ? `${event.taken} 个参赛，名次已经产生，按名额自动填好了，可以改。`
          : `${event.taken} 个参赛，名次还没有全部产生，请指定获奖的人。`}
      </Notice>
      <Slot>{over && <Notice icon="horn">{over}</Notice>}</Slot>
      <Slot>
        {grades.map((grade, i) => (
          <GradeCard
            key={grade.key}
            grade={grade}
            ranked={standings.complete}
            winners={winners[i]?.entrantIds ?? []}
            nameOf={nameOf}
            onChange={(next) => change(i, next)}
            onPick={() => setPicks(i)}
            onRemove={() => put(grades.filter((_, n) => n !== i))}
          />
        ))}
      </Slot>
      <Slot>
        {grades.length < 20 && (
          <Card>
            <Button kind="ghost" onClick={() => put(oneMore(grades))}>
              再加一个奖项
            </Button>
          </Card>
        )}
      </Slot>
      <Slot>
        {picked && picks !== undefined && (
          <WinnersSheet
            grade={picked.grade || '这个奖'}
            candidates={candidates}
            chosen={winners[picks]?.entrantIds ?? []}
            taken={taken}
            onDone={(ids) => {
              change(picks, { ...picked, ids, count: String(ids.length) })
              setPicks(undefined)
            }}
            onClose={() => setPicks(undefined)}
          />
        )}
        {asks && (
          <Confirm
            title="确认公布获奖名单？"
            choice={winners.map((w) => `${w.grade} ${w.entrantIds.length} 个`).join('、')}
            note={event.name}
            consequence={`${over ?? ''}公布后获奖的老师会收到通知。以后还可以改，新增的人会再收到通知。`}
            confirm="公布"
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
