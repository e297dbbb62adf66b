import { View } from '@tarojs/components'
import { useState } from 'react'
import { aria } from './aria'
import { classes } from './classes'
import { Field, type FieldProps, spoken } from './Field'
import { type Option, RadioGroup } from './RadioGroup'
import { Sheet } from './Sheet'
import { Slot } from './Slot'

type Props<V extends string> = FieldProps & {
  items: readonly Option<V>[]
  value?: V
  onChange: (value: V) => void
  placeholder?: string
}

/** A field whose answers open in a half-screen sheet; choosing closes it. */
export function Choose<V extends string>({ items, value, onChange, placeholder = '请选择', ...frame }: Props<V>) {
  const [open, setOpen] = useState(false)
  const chosen = items.find((item) => item.value === value)
  const choose = (next: V) => {
    setOpen(false)
    onChange(next)
  }
  return (
    <Field {...frame}>
      <View
        className="u-choose"
        onClick={() => setOpen(true)}
        {...aria('button', `${spoken(frame)}，${chosen?.label ?? placeholder}`, { expanded: open })}
      >
        <View className={classes('u-choose__value', !chosen && 'u-placeholder')}>{chosen?.label ?? placeholder}</View>
        <View className="u-arrow" />
      </View>
      <Slot>
        {open && (
          <Sheet title={frame.label} onClose={() => setOpen(false)}>
            <RadioGroup label={frame.label} items={items} value={value} onChange={choose} />
          </Sheet>
        )}
      </Slot>
    </Field>
  )
}
