import { SHEET_PROBLEMS, type SheetFault } from '@domain/paper/model'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { aria } from '@/ui/aria'
import { Card } from '@/ui/Card'
import { More } from '@/ui/More'
import { Slot } from '@/ui/Slot'
import { placeWords, sheetProblemWords } from '@/words/paper'

const SHOWN = 3
const MORE = 50

/** What is wrong with the file itself, by kind: what to do, and where. */
export function SheetFaults({ faults }: { faults: readonly SheetFault[] }) {
  const [shown, setShown] = useState(SHOWN)
  if (faults.length === 0) return null
  const kinds = SHEET_PROBLEMS.map((problem) => ({ problem, list: faults.filter((f) => f.problem === problem) }))
  const found = kinds.filter(({ list }) => list.length > 0)
  const folded = found.some(({ list }) => list.length > shown)
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
              {list
                .slice(0, shown)
                .map(placeWords)
                .map((place) => (
                  <View key={place} className="u-sub">
                    {place}
                  </View>
                ))}
              {list.length > shown && <View className="u-sub">还有 {list.length - shown} 处</View>}
            </View>
          </View>
        ))}
      </View>
      <Slot>{folded && <More state="more" onMore={() => setShown(shown + MORE)} />}</Slot>
    </Card>
  )
}
