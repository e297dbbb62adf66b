import { View } from '@tarojs/components'
import { Button } from '@/ui/Button'
import { DateField } from '@/ui/DateField'
import { Slot } from '@/ui/Slot'
import { type Range, rangesOf, typedRanges, VACATIONS } from '../vacation'

type Props = { typed: string; error?: string; onChange: (typed: string) => void }

/** 寒暑假: days from and to, one range under the other. */
export function Vacations({ typed, error, onChange }: Props) {
  const ranges = rangesOf(typed)
  const change = (at: number, part: Partial<Range>) =>
    onChange(typedRanges(ranges.map((range, n) => (n === at ? { ...range, ...part } : range))))
  return (
    <View>
      <Slot>
        {ranges.map(({ from, to }, at) => (
          // A range has no name of its own: it is the first, the second.
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <View key={at}>
            <DateField label={`第 ${at + 1} 段开始`} value={from} onChange={(day) => change(at, { from: day })} />
            <DateField
              label={`第 ${at + 1} 段结束`}
              value={to}
              min={from || undefined}
              onChange={(day) => change(at, { to: day })}
            />
            <View className="u-pad u-pad_under">
              <Button kind="ghost" small onClick={() => onChange(typedRanges(ranges.filter((_, n) => n !== at)))}>
                {`删除第 ${at + 1} 段`}
              </Button>
            </View>
          </View>
        ))}
      </Slot>
      <Slot>{error && <View className="u-pad u-error">{error}</View>}</Slot>
      <Slot>
        {ranges.length < VACATIONS && (
          <View className="u-pad">
            <Button kind="default" small onClick={() => onChange(typedRanges([...ranges, { from: '', to: '' }]))}>
              加一段假期
            </Button>
          </View>
        )}
      </Slot>
    </View>
  )
}
