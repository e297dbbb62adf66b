import { momentWords } from '@domain/kit/time'
import type { SendingView } from '@domain/notice/pushing'
import { View } from '@tarojs/components'
import { Cell } from '@/ui/Cell'
import { Tag } from '@/ui/Tag'
import { failureWords, sendingWords, templateWords } from '@/words/notice-push'

/** One message as the phone shows it, and what became of it. */
export function SendingCell({ one, now }: { one: SendingView; now: number }) {
  const [title = '', ...lines] = one.lines
  const { label, tone } = sendingWords[one.state]
  const failure = failureWords(one)
  return (
    <Cell
      title={title}
      desc={
        <>
          <View>{lines.join(' · ')}</View>
          <View>{`${templateWords[one.template].label} · ${momentWords(one.at, now)}`}</View>
          {failure && <View>{failure}</View>}
        </>
      }
      right={<Tag tone={tone}>{label}</Tag>}
    />
  )
}
