import type { Match } from '@domain/contest/draw-model'
import { sidesOf } from '@domain/contest/match'
import type { DrawView } from '@domain/contest/playing'
import { hasSets, setsOf } from '@domain/contest/scoring'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useDeed } from '@/kit/deed'
import { dropDraft, keepDraft, readDraft } from '@/kit/draft'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Page } from '@/ui/Page'
import { Pick } from '@/ui/Pick'
import { RadioGroup } from '@/ui/RadioGroup'
import { Slot } from '@/ui/Slot'
import { howChoices } from '@/words/contest-play'
import { api } from '../api'
import { type Ended, endedOf, type How, lackOf, resultOf, wrongIn } from '../recording'
import { pairsOf } from '../set-rows'
import { groupBeside, type Names } from '../sides'
import { RecordConfirm } from './RecordConfirm'
import { SetRows } from './SetRows'

export type Recorded = DrawView & { dropped: string[] }
type Props = { draw: DrawView; match: Match; names: Names; onDone: (answer: Recorded) => void }

/** How a match ended: its score by the sport, or why it was not played. What is typed is kept. */
export function MatchForm({ draw, match, names, onDone }: Props) {
  const key = `result:${draw.contestId}:${draw.eventId}:${match.id}:${sidesOf(match).join()}`
  const [ended, setEnded] = useState<Ended>(() => readDraft<Ended>(key)?.value ?? endedOf(match.result))
  const [tried, setTried] = useState(false)
  const [asks, setAsks] = useState(false)
  const deed = useDeed(api.record)
  const change = (more: Partial<Ended>) => {
    const next = { ...ended, ...more }
    keepDraft(key, next)
    setEnded(next)
    setTried(false)
  }
  const [a = '', b = ''] = sidesOf(match)
  const lack = lackOf(ended)
  const wrong = lack ? undefined : wrongIn(match, ended, draw)
  const pairs = pairsOf(ended.rows)
  const score = pairs.length === 0 ? undefined : hasSets(draw.scoring) ? setsOf(pairs) : pairs[0]
  const plays = ended.how === 'played' || ended.how === 'retired'
  const next = () => (wrong ? setTried(true) : setAsks(true))
  const confirm = async () => {
    const at = { contestId: draw.contestId, eventId: draw.eventId, matchId: match.id }
    const answer = await deed.run({ ...at, result: resultOf(ended) })
    if (!answer) return
    dropDraft(key)
    onDone(answer)
  }
  const people = [a, b].map((id) => ({ value: id, label: names.name(id), desc: names.player(id)?.group }))
  return (
    <Page
      bar={
        <Button disabled={lack !== undefined} reason={lack} onClick={next}>
          {match.state === 'done' ? '下一步：更正成绩' : '下一步'}
        </Button>
      }
    >
      <Card>
        <View className="c-versus">
          <Who name={names.name(a)} group={names.player(a)?.group} />
          <View className="c-versus__score u-num">{plays && score ? score.join(' : ') : '对'}</View>
          <Who name={names.name(b)} group={names.player(b)?.group} />
        </View>
        <Slot>
          {plays && (
            <SetRows
              rules={draw}
              rows={ended.rows}
              sides={[names.name(a), names.name(b)]}
              wrong={tried ? wrong : undefined}
              onChange={(rows) => change({ rows })}
            />
          )}
        </Slot>
      </Card>
      <Card title="怎样结束的">
        <Pick<How>
          label="怎样结束的"
          items={howChoices}
          value={ended.how}
          onChange={(how) => change({ how, who: undefined })}
        />
        <Slot>
          {(ended.how === 'walkover' || ended.how === 'retired') && (
            <RadioGroup
              label={ended.how === 'walkover' ? '谁没有到' : '谁退赛'}
              items={people}
              value={ended.who}
              onChange={(who) => change({ who })}
            />
          )}
        </Slot>
      </Card>
      <Slot>
        {asks && (
          <RecordConfirm
            {...{ draw, match, names, ended }}
            busy={deed.busy}
            refusal={deed.refusal}
            onConfirm={confirm}
            onClose={() => setAsks(false)}
          />
        )}
      </Slot>
    </Page>
  )
}

function Who({ name, group }: { name: string; group?: string }) {
  return (
    <View className="c-versus__side">
      <View className="c-versus__name">{name}</View>
      {groupBeside(name, group) && <View className="u-cap">{groupBeside(name, group)}</View>}
    </View>
  )
}
