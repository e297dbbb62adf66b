import { SHEET_PROBLEMS, type SheetFault } from '@domain/paper/model'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { aria } from '@/ui/aria'
import { Card } from '@/ui/Card'
import { More } from '@/ui/More'
import { Slot } from '@/ui/Slot'
import { placeWords, sheetProblemWords } from '@/words/paper'

const SHOWN = 5

/** What is wrong with the file itself, by kind: what to do, and where. */
export function SheetFaults({ faults }: { faults: readonly SheetFault[] }) {
  const [all, setAll] = useState(false)
  if (faults.length === 0) return null
  const kinds = SHEET_PROBLEMS.map((problem) => ({ problem, list: faults.filter((f) => f.problem === problem) }))
  const found = kinds.filter(({ list }) => list.length > 0)
  const folded = !all && found.some(({ list }) => list.length > SHOWN)
  return (
    <Card title={`表格里有 ${faults.length} 处要核对`}>
      <View {...aria('list', '表格里要核对的地方')}>
        {found.map(({ problem, list }) => (
          <View key={problem} className="u-cell" {...aria('listitem')}>
            <View className="u-grow u-stack u-stack_small">
              <View>
                {sheetProblemWords[problem].name} {list.length} 处
              </View>
              <View className="u-sub">{sheetProblemWords[problem].advice}</View>
              <View className="u-sub">
                {(all ? list : list.slice(0, SHOWN)).map(placeWords).join('；')}
                {!all && list.length > SHOWN && ' …'}
              </View>
            </View>
          </View>
        ))}
      </View>
      <Slot>{folded && <More state="more" onMore={() => setAll(true)} />}</Slot>
    </Card>
  )
}
