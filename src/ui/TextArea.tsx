import { Textarea } from '@tarojs/components'
import { useMemo } from 'react'
import { field } from './aria'
import { Field, type FieldProps, spoken } from './Field'
import { useLatest } from './latest'

type Props = FieldProps & {
  value: string
  onChange: (value: string) => void
  max: number
  placeholder?: string
  /** Two lines to begin with instead of four. */
  low?: boolean
}

/** Several lines of text; grows with what is written. */
export function TextArea({ value, onChange, max, placeholder, low, ...frame }: Props) {
  const label = spoken(frame)
  const { error } = frame
  const change = useLatest(onChange)
  // Whenever this is a new element, Taro sends all that is in it once more.
  const control = useMemo(
    () => (
      <Textarea
        className={low ? 'u-textarea u-textarea_low' : 'u-textarea'}
        value={value}
        maxlength={max}
        autoHeight
        disableDefaultPadding
        showConfirmBar={false}
        cursorSpacing={120}
        placeholder={placeholder}
        placeholderClass="u-placeholder"
        onInput={(event) => change(event.detail.value)}
        {...field(label, error)}
      />
    ),
    [value, max, placeholder, low, label, error],
  )
  return (
    <Field {...frame} count={`${value.length}/${max}`}>
      {control}
    </Field>
  )
}
