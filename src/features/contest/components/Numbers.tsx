import type { ContestView, EventView } from '@domain/contest/view'
import { ok } from '@domain/kit/result'
import { DAY } from '@domain/kit/time'
import { View } from '@tarojs/components'
import { useLoad } from '@/kit/load'
import { Card } from '@/ui/Card'
import { Slot } from '@/ui/Slot'
import { Stat, Stats } from '@/ui/Stat'
import { unitWords } from '@/words/contest-desk'
import { api } from '../api'

/** 已报 36/40 · 候补 5 · 到场 12: of one event; who came is asked for when the doors are open. */
export function Numbers({ contest, event }: { contest: ContestView; event: EventView }) {
  const opened = contest.state === 'published' && Date.now() >= contest.startsAt - DAY
  const came = useLoad(
    async () => (opened ? api.arrivals({ contestId: contest.id, eventId: event.id }) : ok(null)),
    [contest.id, event.id, opened],
    true,
  )
  const { taken, places, waiting, people, entrant } = event
  const team = entrant === 'team' || entrant === 'group'
  return (
    <Card>
      <Stats>
        <Stat label={`已报（${unitWords[entrant].replace('个', '')}）`} value={`${taken}/${places}`} />
        <Stat label="候补" value={waiting} />
        {team && <Stat label="参加" value={people} unit="人" />}
        {came.value && <Stat label="到场" value={`${came.value.present}/${came.value.expected}`} />}
      </Stats>
      <Slot>
        {contest.events.length > 1 && (
          <View className="u-pad u-pad_under u-sub u-num">全部项目共 {contest.persons} 人参加</View>
        )}
      </Slot>
    </Card>
  )
}
