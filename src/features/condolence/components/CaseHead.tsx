import type { CondolenceView } from '@domain/condolence/view'
import { dayWords, momentWords } from '@domain/kit/time'
import { View } from '@tarojs/components'
import { aria } from '@/ui/aria'
import { Card } from '@/ui/Card'
import { KeyValue } from '@/ui/KeyValue'
import { Quote } from '@/ui/Quote'
import { Slot } from '@/ui/Slot'
import { Tag } from '@/ui/Tag'
import { condolenceKindWords } from '@/words/condolence'
import { namesOf, nextWords, tagOf } from '../row'

/** Who, what, when, and how far it is. */
export function CaseHead({ view, now }: { view: CondolenceView; now: number }) {
  const { tone, words } = tagOf(view)
  const next = nextWords(view)
  const { recipients, happenedOn, reported, note, visitors, farewell, standing } = view
  const facts = [
    happenedOn && { key: '日期', value: dayWords(happenedOn, now) },
    reported && { key: '报告', value: `${reported.byName}，${momentWords(reported.at, now)}` },
    recipients.length === 1 && recipients[0] && { key: '小组', value: recipients[0].group },
    visitors &&
      (visitors.length > 0 || !view.visited) && {
        key: '去看望的人',
        value: visitors.length > 0 ? namesOf(visitors) : '还没有安排',
      },
    farewell && { key: '告别', value: `${momentWords(farewell.heldAt, now)}，${farewell.place}` },
  ].filter((fact) => typeof fact === 'object')
  return (
    <Card pad>
      <View className="u-stack">
        <View className="u-sub">{condolenceKindWords[view.kind]}</View>
        <View className="u-h2" {...aria('heading')}>
          {namesOf(recipients)}
        </View>
        <View className="u-row">
          <Tag tone={tone}>{words}</Tag>
          {next && <View className="u-sub">{next}</View>}
        </View>
        <KeyValue items={facts} />
        <Slot>{note && <Quote>{note}</Quote>}</Slot>
        <Slot>
          {standing === 'visitor' && <View className="u-sub">请只告诉一起去看望的人。办结以后，这里就看不到了。</View>}
        </Slot>
      </View>
    </Card>
  )
}
