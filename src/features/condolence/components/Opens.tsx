import { View } from '@tarojs/components'
import { aria } from '@/ui/aria'
import { Field } from '@/ui/Field'

type Props = { label: string; required?: boolean; value: string; empty: string; hint?: string; onClick: () => void }

/** A field that opens a sheet of its own. */
export function Opens({ label, required, value, empty, hint, onClick }: Props) {
  return (
    <Field label={label} required={required} hint={hint}>
      <View className="u-choose" onClick={onClick} {...aria('button', `${label}，${value || empty}`)}>
        <View className={value ? 'u-choose__value' : 'u-choose__value u-placeholder'}>{value || empty}</View>
        <View className="u-arrow" />
      </View>
    </Field>
  )
}
