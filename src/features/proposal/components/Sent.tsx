import type { ProposalView } from '@domain/proposal/model'
import { View } from '@tarojs/components'
import { aria } from '@/ui/aria'
import { Card } from '@/ui/Card'
import { RemindCell } from '@/ui/RemindCell'
import { askingWords } from '@/words/notice-push'
import { nextWords } from '../next'

/** The moment after handing in: it is done, and this comes next. */
export function Sent({ view, now }: { view: ProposalView; now: number }) {
  const missing = view.endorsersNeeded - view.endorsers
  const words =
    view.state === 'endorsing'
      ? `下一步：请 ${missing} 位同事附议。转发给同事，点开就能附议。`
      : view.state === 'under_review'
        ? nextWords(view, now)
        : undefined
  if (!words) return null
  return (
    <>
      <Card pad>
        <View className="u-stack u-stack_small" {...aria('status', undefined, { live: 'polite' })}>
          <View className="u-h2">{view.state === 'endorsing' ? '提案已提交' : '已提交审查'}</View>
          <View className="u-body">{words}</View>
        </View>
      </Card>
      <RemindCell asking={askingWords.proposal} templates={['news']} />
    </>
  )
}
