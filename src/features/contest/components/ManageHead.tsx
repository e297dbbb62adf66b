import type { ContestView } from '@domain/contest/view'
import { momentWords } from '@domain/kit/time'
import { View } from '@tarojs/components'
import { Card } from '@/ui/Card'
import { Slot } from '@/ui/Slot'
import { Tag } from '@/ui/Tag'
import { nextWords, phaseTags } from '@/words/contest-desk'

/** What it is, when and where, and what comes next. */
export function ManageHead({ contest }: { contest: ContestView }) {
  const now = Date.now()
  const { phase, title, place, startsAt, postponed, cancelled } = contest
  const last = postponed.at(-1)
  return (
    <Card pad>
      <View className="u-stack u-stack_small">
        <View className="u-h2">{title}</View>
        <View className="u-row">
          <Tag tone={phaseTags[phase].tone}>{phaseTags[phase].words}</Tag>
          <View className="u-cap u-num">{nextWords(contest, now)}</View>
        </View>
        <View className="u-sub u-num">{`${momentWords(startsAt, now)} · ${place}`}</View>
        <Slot>
          {cancelled && <View className="u-sub">取消原因：{cancelled.reason}</View>}
          {!cancelled && last && (
            <View className="u-sub u-num">{`原定 ${momentWords(last.startsAt, now)}，已顺延：${last.reason}`}</View>
          )}
        </Slot>
      </View>
    </Card>
  )
}
