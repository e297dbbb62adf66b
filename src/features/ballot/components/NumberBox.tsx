import { Input, View } from '@tarojs/components'
import { useMemo } from 'react'
import { field } from '@/ui/aria'
import { useLatest } from '@/ui/latest'
import './numbers.scss'

type Props = { label: string; name: string; value: string; onChange: (text: string) => void }

/** A number among others; what it counts stands above it. */
export function NumberBox({ label, name, value, onChange }: Props) {
  const change = useLatest(onChange)
  // Whenever this is a new element, Taro sends all that is in it once more.
  return useMemo(
    () => (
      <View className="bd-box">
        <View className="bd-box__label">{label}</View>
        <View className="bd-box__frame">
          <Input
            className="u-input bd-box__input u-num"
            type="number"
            value={value}
            maxlength={7}
            cursorSpacing={96}
            onInput={(event) => change(event.detail.value.trim())}
            {...field(name)}
          />
        </View>
      </View>
    ),
    [label, name, value],
  )
}
