import { dayOf, dayWords } from '@domain/kit/time'
import type { Similar } from '@domain/proposal/similar'
import { View } from '@tarojs/components'
import { go } from '@/kit/routes'
import { Button } from '@/ui/Button'
import { Quote } from '@/ui/Quote'
import { Sheet } from '@/ui/Sheet'
import { outcomeWords, stateWords } from '@/words/proposal'

type Props = { items: readonly Similar[]; onGoOn: () => void; onClose: () => void }

/** Before it is handed in: what was proposed on a like matter, what was decided, and what was answered. */
export function SimilarSheet({ items, onGoOn, onClose }: Props) {
  const buttons = (
    <>
      <Button kind="default" onClick={onClose}>
        返回修改
      </Button>
      <Button onClick={onGoOn}>仍要提交</Button>
    </>
  )
  return (
    <Sheet title={`有 ${items.length} 件相近的提案`} onClose={onClose} buttons={buttons}>
      <View className="u-pad u-sub">先看看以前怎么答复的，可以少走弯路。情况不同，或者还没有解决，仍可以提交。</View>
      {items.map((item) => (
        <One key={item.id} item={item} />
      ))}
    </Sheet>
  )
}

const REPLY = 80
const short = (text: string) => (text.length > REPLY ? `${text.slice(0, REPLY)}…` : text)

function One({ item: { id, title, number, session, state, reply } }: { item: Similar }) {
  return (
    <View className="u-pad u-stack u-stack_small">
      <View className="u-row">
        <View className="u-grow">
          <View className="u-body">{title}</View>
          <View className="u-cap u-num">{[number ?? session, stateWords[state]].join(' · ')}</View>
        </View>
        <Button kind="default" small label={`看一看：${title}`} onClick={() => go('proposal', { id })}>
          看一看
        </Button>
      </View>
      {reply && (
        <Quote>
          {`${reply.department}答复：${outcomeWords[reply.outcome]}（${dayWords(dayOf(reply.at), Date.now())}）。${short(reply.text)}`}
        </Quote>
      )}
    </View>
  )
}
