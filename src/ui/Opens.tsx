import { View } from '@tarojs/components'
import { aria } from './aria'
import { Field } from './Field'

type Props = { label: string; value: string; empty: string; error?: string; onClick: () => void }

/** A field that opens a sheet of its own. */
export function Opens({ label, value, empty, error, onClick }: Props) {
  return (
    <Field label={label} error={error}>
      <View className="u-choose" onClick={onClick} {...aria('button', `${label}，${value || empty}`)}>
        <View className={value ? 'u-choose__value' : 'u-choose__value u-placeholder'}>{value || empty}</View>
        <View className="u-arrow" />
      </View>
    </Field>
  )
}
