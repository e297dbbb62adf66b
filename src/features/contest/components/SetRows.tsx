import type { Rules } from '@domain/contest/draw-model'
import type { WrongScore } from '@domain/contest/scoring'
import { Input, View } from '@tarojs/components'
import { useMemo } from 'react'
import { aria, field } from '@/ui/aria'
import { useLatest } from '@/ui/latest'
import { Slot } from '@/ui/Slot'
import { wrongSetWords } from '@/words/contest-play'
import { openRows, rowName, type SetRow } from '../set-rows'
import './set-rows.scss'

type Props = {
  rules: Rules
  rows: readonly SetRow[]
  sides: readonly [string, string]
  wrong?: { set: number; reason: WrongScore }
  onChange: (rows: SetRow[]) => void
}

/** The score, a line a set; what is wrong is said at its set. */
export function SetRows({ rules, rows, sides, wrong, onChange }: Props) {
  const open = openRows(rows, rules)
  const put = (i: number, side: 0 | 1, text: string) =>
    onChange(open.map((row, n): SetRow => (n !== i ? row : side === 0 ? [text.trim(), row[1]] : [row[0], text.trim()])))
  return (
    <View className="c-sets">
      {open.map((row, i) => {
        const name = rowName(rules.scoring, i)
        const error = wrong?.set === i + 1 ? wrongSetWords[wrong.reason] : undefined
        return (
          <View key={name} className="c-set__whole">
            <View className="c-set" {...aria('group', name)}>
              <View className="c-set__name">{name}</View>
              <Points label={`${name}，${sides[0]}`} value={row[0]} onChange={(text) => put(i, 0, text)} />
              <View className="c-set__colon">:</View>
              <Points label={`${name}，${sides[1]}`} value={row[1]} onChange={(text) => put(i, 1, text)} />
            </View>
            <Slot>
              {error && (
                <View className="u-error c-set__error" {...aria('alert', undefined, { live: 'polite' })}>
                  {`${name}：${error}`}
                </View>
              )}
            </Slot>
          </View>
        )
      })}
    </View>
  )
}

type PointsProps = { label: string; value: string; onChange: (text: string) => void }

function Points({ label, value, onChange }: PointsProps) {
  const change = useLatest(onChange)
  // Whenever this is a new element, Taro sends all that is in it once more.
  return useMemo(
    () => (
      <View className="c-set__box">
        <Input
          className="u-input c-set__points u-num"
          type="number"
          value={value}
          maxlength={4}
          cursorSpacing={96}
          onInput={(event) => change(event.detail.value)}
          {...field(label)}
        />
      </View>
    ),
    [value, label],
  )
}
