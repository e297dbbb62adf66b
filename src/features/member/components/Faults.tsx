import type { RosterFault } from '@domain/member/model'
import type { Sheet } from '@domain/member/sheet'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { aria } from '@/ui/aria'
import { Card } from '@/ui/Card'
import { More } from '@/ui/More'
import { faultWords } from '@/words/roster'

const SHOWN = 10

/** Cells that must be mended in the sheet, by the line on which they stand there. */
export function Faults({ faults, sheet }: { faults: readonly RosterFault[]; sheet?: Sheet }) {
  const [shown, setShown] = useState(SHOWN)
  if (faults.length === 0) return null
  const rows = new Set(faults.map(({ row }) => row)).size
  const words = (fault: RosterFault) =>
    faultWords(fault, sheet?.lines[fault.row - 1] ?? fault.row, sheet?.rows[fault.row - 1]?.name)
  return (
    <Card title={`${rows} 行有问题`}>
      <View className="u-pad u-pad_under u-sub">这几行先不导入。请在 Excel 里改好，再整张导入一次。</View>
      <View {...aria('list', '有问题的行')}>
        {faults.slice(0, shown).map((fault) => (
          <View key={`${fault.row} ${fault.column} ${fault.problem}`} className="u-cell" {...aria('listitem')}>
            {words(fault)}
          </View>
        ))}
      </View>
      {shown < faults.length && <More state="more" onMore={() => setShown(shown + 50)} />}
    </Card>
  )
}
