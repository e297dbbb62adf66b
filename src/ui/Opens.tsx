import { View } from '@tarojs/components'
import { aria } from './aria'
import { Field, type FieldProps, spoken } from './Field'

type Props = FieldProps & { value: string; empty: string; onClick: () => void }

/** A field that opens a sheet of its own. */
export function Opens({ value, empty, onClick, ...frame }: Props) {
  return (
    <Field {...frame}>
      <View className="u-choose" onClick={onClick} {...aria('button', `${spoken(frame)}，${value || empty}`)}>
        <View className={value ? 'u-choose__value' : 'u-choose__value u-placeholder'}>{value || empty}</View>
        <View className="u-arrow" />
      </View>
    </Field>
  )
}
