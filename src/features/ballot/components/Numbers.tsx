import type { Result } from '@domain/ballot/result'
import { View } from '@tarojs/components'
import { Card } from '@/ui/Card'
import { Stat, Stats } from '@/ui/Stat'
import { factWords, quorumMet } from '@/words/ballot-result'

/** 应到, 收回, 有效, 无效; who came and what was handed out only where they say more. */
export function Numbers({ of }: { of: Result }) {
  const { due, present, issued, returned, valid, invalid, quorum } = of
  return (
    <Card>
      <Stats>
        <Stat label={factWords.due} value={due} unit="人" />
        {present !== returned && <Stat label={factWords.present} value={present} unit="人" />}
        {issued !== due && <Stat label={factWords.issued} value={issued} unit="票" />}
        <Stat label={factWords.returned} value={returned} unit="票" />
        <Stat label={factWords.valid} value={valid} unit="票" />
        <Stat label={factWords.invalid} value={invalid} unit="票" />
      </Stats>
      {quorum && <View className="u-pad u-pad_under u-sub u-num u-center">{quorumMet(quorum)}</View>}
    </Card>
  )
}
