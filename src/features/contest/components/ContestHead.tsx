import type { ContestView } from '@domain/contest/view'
import { momentWords } from '@domain/kit/time'
import { View } from '@tarojs/components'
import { aria } from '@/ui/aria'
import { Card } from '@/ui/Card'
import { KeyValue } from '@/ui/KeyValue'
import { Tag } from '@/ui/Tag'
import { tagOf } from '../row'
import { closesWords, spanWords } from '../when'

/** What it is, when and where, and until when one may decide. */
export function ContestHead({ view, now }: { view: ContestView; now: number }) {
  const { phase, place, signUpOpensAt, signUpClosesAt, withdrawUntil, organisers, eventsPerPerson } = view
  const { tone, words } = tagOf(view)
  const soon = (at: number) => momentWords(at, now)
  const early = phase === 'announced' || phase === 'draft'
  const facts = [
    { key: '时间', value: spanWords(view, now) },
    { key: '地点', value: place },
    ...(early ? [{ key: '报名', value: `${soon(signUpOpensAt)} 至 ${soon(signUpClosesAt)}` }] : []),
    ...(phase === 'open' || phase === 'closed' ? [{ key: '退出', value: `${soon(withdrawUntil)} 前可以退出` }] : []),
    ...(eventsPerPerson !== undefined ? [{ key: '限报', value: `每人最多 ${eventsPerPerson} 项` }] : []),
    ...(organisers.length > 0 ? [{ key: '负责人', value: organisers.map(({ name }) => name).join('、') }] : []),
  ]
  return (
    <Card pad>
      <View className="u-stack u-stack_small">
        <View className="u-row">
          <Tag tone={tone}>{words}</Tag>
          {phase === 'open' && <View className="u-cap u-num">{closesWords(signUpClosesAt, now)}</View>}
        </View>
        <View className="u-h2" {...aria('heading')}>
          {view.title}
        </View>
        <View className="u-gap">
          <KeyValue items={facts} />
        </View>
      </View>
    </Card>
  )
}
