import { Textarea } from '@tarojs/components'
import { field } from './aria'
import { Field, type FieldProps, spoken } from './Field'

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
  return (
    <Field {...frame} count={`${value.length}/${max}`}>
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
        onInput={(event) => onChange(event.detail.value)}
        {...field(spoken(frame), frame.error)}
      />
    </Field>
  )
}
