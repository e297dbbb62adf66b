import type { Heat, Mark } from '@domain/contest/draw-model'
import { fallingWith } from '@domain/contest/falling'
import type { DrawView } from '@domain/contest/playing'
import { markValue } from '@domain/contest/scoring'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useDeed } from '@/kit/deed'
import { dropDraft, keepDraft, readDraft } from '@/kit/draft'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Confirm } from '@/ui/Confirm'
import { Page } from '@/ui/Page'
import { Slot } from '@/ui/Slot'
import { markWords, playRefusal } from '@/words/contest-play'
import { api } from '../api'
import { readMark, type Typed, type TypedMarks, typedOf } from '../marks'
import type { Names } from '../sides'
import { MarkSheet } from './MarkSheet'
import type { Recorded } from './MatchForm'
import { Part } from './Part'

type Props = { draw: DrawView; heat: Heat; title: string; names: Names; onDone: (answer: Recorded) => void }

/** What everybody of a heat did, one after the other; kept until all are there. */
export function HeatForm({ draw, heat, title, names, onDone }: Props) {
  const { scoring, contestId, eventId } = draw
  const running = heat.lanes.flatMap((entrantId, i) => (entrantId === null ? [] : [{ entrantId, lane: i + 1 }]))
  const key = `result:${contestId}:${eventId}:${heat.id}`
  const [typed, setTyped] = useState<TypedMarks>(
    () =>
      readDraft<TypedMarks>(key)?.value ??
      Object.fromEntries(heat.marks.map(({ entrantId, mark }) => [entrantId, typedOf(mark, scoring)])),
  )
  const [on, setOn] = useState<string>()
  const [asks, setAsks] = useState(false)
  const deed = useDeed(api.record)
  const markOf = (entrantId: string): Mark | undefined => {
    const given = typed[entrantId]
    return given && readMark(entrantId, given, scoring)
  }
  const marks = running.flatMap(({ entrantId }) => markOf(entrantId) ?? [])
  const missing = running.length - marks.length
  const put = (entrantId: string, given: Typed) => {
    const next = { ...typed, [entrantId]: given }
    keepDraft(key, next)
    setTyped(next)
    const at = running.findIndex((r) => r.entrantId === entrantId)
    setOn([...running.slice(at + 1), ...running.slice(0, at)].find((r) => !next[r.entrantId])?.entrantId)
  }
  const confirm = async () => {
    const answer = await deed.run({ contestId, eventId, matchId: heat.id, result: { scores: marks } })
    if (!answer) return
    dropDraft(key)
    onDone(answer)
  }
  const ranked = marks.map((mark) => ({ entrantId: mark.entrantId, mark, value: markValue(mark) }))
  const falls = heat.state === 'done' && missing === 0 && fallingWith(draw, heat.id, { marks }).length > 0
  const told = (mark: Mark | undefined) =>
    mark ? markWords(markValue(mark), mark.state === 'done' ? undefined : mark.state, scoring) : '未填'
  return (
    <Page
      bar={
        <Button disabled={missing > 0} reason={`还有 ${missing} 个没有填`} onClick={() => setAsks(true)}>
          {heat.state === 'done' ? '下一步：更正成绩' : '下一步'}
        </Button>
      }
    >
      <Card title={title}>
        <Part of={running} step={20} about={heat.id}>
          {(rows) =>
            rows.map(({ entrantId, lane }) => (
              <Cell
                key={entrantId}
                title={`${lane}. ${names.name(entrantId)}`}
                right={<View className="u-num">{told(markOf(entrantId))}</View>}
                label={`${names.name(entrantId)}，${told(markOf(entrantId))}`}
                onClick={() => setOn(entrantId)}
              />
            ))
          }
        </Part>
      </Card>
      <Slot>
        {on !== undefined && (
          <MarkSheet
            key={on}
            name={names.name(on)}
            group={names.player(on)?.group}
            scoring={scoring}
            value={typed[on]}
            onPut={(given) => put(on, given)}
            onClose={() => setOn(undefined)}
          />
        )}
        {asks && (
          <Confirm
            title={heat.state === 'done' ? '确认更正成绩？' : '确认成绩？'}
            choice={`${title}，${marks.length} 个成绩`}
            note={best(ranked, names, told)}
            consequence={
              falls
                ? '这是更正。进入决赛的人或道次会变，决赛已记的成绩作废，要重新比。'
                : '马上公布，名次自动更新。记错了可以更正。'
            }
            confirm={heat.state === 'done' ? '更正' : '确认'}
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

const best = (marks: readonly { entrantId: string; mark: Mark }[], names: Names, told: (mark: Mark) => string) =>
  marks
    .slice(0, 4)
    .map(({ entrantId, mark }) => `${names.name(entrantId)} ${told(mark)}`)
    .join('；') + (marks.length > 4 ? '……' : '')
