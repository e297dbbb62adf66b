import type { RosterFault } from '@domain/member/model'
import type { Sheet } from '@domain/member/sheet'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { aria } from '@/ui/aria'
import { Card } from '@/ui/Card'
import { More } from '@/ui/More'
import { Slot } from '@/ui/Slot'
import { kindsOf } from '../faults'

/** At first: what is wrong most often, with some places of each; the ticks below stay within reach. */
const KINDS = 5
const PLACES = 3
const MORE = 50

/** Cells that must be mended in the sheet, by what is wrong with them, each with its line and column there. */
export function Faults({ faults, sheet }: { faults: readonly RosterFault[]; sheet?: Sheet }) {
  const [places, setPlaces] = useState(PLACES)
  if (faults.length === 0) return null
  const rows = new Set(faults.map(({ row }) => row)).size
  const kinds = kindsOf(faults, sheet).sort((a, b) => b.places.length - a.places.length)
  const shown = places === PLACES ? kinds.slice(0, KINDS) : kinds
  const folded = shown.length < kinds.length || shown.some((kind) => kind.places.length > places)
  return (
    <Card title={`${rows} 行有问题`}>
      <View className="u-pad u-pad_under u-sub">这几行先不导入。请在 Excel 里改好，再整张导入一次。</View>
      <View {...aria('list', '有问题的行')}>
        {shown.map(({ key, title, places: at }) => (
          <View key={key} className="u-cell" {...aria('listitem')}>
            <View className="u-grow u-stack u-stack_small">
              <View>
                {title} {at.length} 处
              </View>
              {at.slice(0, places).map((place) => (
                <View key={place} className="u-sub">
                  {place}
                </View>
              ))}
              {at.length > places && <View className="u-sub">还有 {at.length - places} 处</View>}
            </View>
          </View>
        ))}
      </View>
      <Slot>{folded && <More state="more" onMore={() => setPlaces(places === PLACES ? MORE : places + MORE)} />}</Slot>
    </Card>
  )
}
