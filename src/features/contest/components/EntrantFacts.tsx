import type { EntrantView, EventView } from '@domain/contest/view'
import { momentWords } from '@domain/kit/time'
import { View } from '@tarojs/components'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Slot } from '@/ui/Slot'
import { Tag } from '@/ui/Tag'
import { entrantTag, lackWords } from '@/words/contest-desk'
import type { Doing } from '../doing'

type Props = { event: EventView; entrant: EntrantView; bare?: boolean; onDo: (doing: Doing) => void }

/** One entrant: its people, each to be replaced; line-up and withdrawal. */
export function EntrantFacts({ event, entrant, bare, onDo }: Props) {
  const now = Date.now()
  const { tone, words } = entrantTag(entrant)
  const ids = entrant.memberIds ?? [entrant.memberId ?? entrant.id]
  const names = entrant.names ?? [entrant.name]
  const content = (
    <>
      <View className="u-pad u-stack u-stack_small">
        <Slot>{!bare && <View className="u-h2">{entrant.name}</View>}</Slot>
        <View className="u-row">
          <Tag tone={tone}>{words}</Tag>
          <View className="u-sub">{entrant.group}</View>
        </View>
        <View className="u-sub u-num">{`${momentWords(entrant.since, now)} 报名`}</View>
        <Slot>{entrant.lacks && <View className="u-due">{lackWords(entrant.lacks)}</View>}</Slot>
        <Slot>{entrant.teamCode && <View className="u-sub u-num">组队码 {entrant.teamCode}</View>}</Slot>
      </View>
      {ids.map((id, n) => (
        <Cell
          key={id}
          title={names[n] ?? ''}
          desc={id === entrant.captainId ? '队长' : undefined}
          right={
            <Button
              kind="default"
              small
              label={`换人：${names[n] ?? ''}`}
              onClick={() => onDo({ what: 'substitute', entrant, out: { id, name: names[n] ?? '' } })}
            >
              换人
            </Button>
          }
        />
      ))}
      <View className="u-pad">
        <View className="u-buttons">
          {event.entrant !== 'person' && (
            <Button kind="default" small onClick={() => onDo({ what: 'lineUp', entrant })}>
              排阵容
            </Button>
          )}
          <Button kind="default" small onClick={() => onDo({ what: 'withdraw', entrant })}>
            退出
          </Button>
        </View>
      </View>
    </>
  )
  return bare ? content : <Card>{content}</Card>
}
