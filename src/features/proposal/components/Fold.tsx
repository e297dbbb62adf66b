import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from '@/ui/aria'
import { Field, type FieldProps, spoken } from '@/ui/Field'

type Props = FieldProps & {
  value?: string
  placeholder?: string
  open: boolean
  onOpen: () => void
  children: ReactNode
}

/** A field inside a sheet whose answers unfold under it: a second sheet over the first would be one too many. */
export function Fold({ value, placeholder = '请选择', open, onOpen, children, ...frame }: Props) {
  return (
    <>
      <Field {...frame}>
        <View
          className="u-choose"
          onClick={onOpen}
          {...aria('button', `${spoken(frame)}，${value || placeholder}`, { expanded: open })}
        >
          <View className={value ? 'u-choose__value' : 'u-choose__value u-placeholder'}>{value || placeholder}</View>
          <View className="u-arrow" />
        </View>
      </Field>
      {open && children}
    </>
  )
}
