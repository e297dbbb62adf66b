import { Input, Textarea } from '@tarojs/components'
import { field } from './aria'
import { Field, type FieldProps, spoken } from './Field'

type Props = FieldProps & {
  value: string
  onChange: (value: string) => void
  /** Longest text; shown as a counter unless `quiet`. */
  max?: number
  quiet?: boolean
  placeholder?: string
  type?: 'text' | 'number' | 'digit' | 'nickname'
  onDone?: () => void
}

// What may be longer than this does not fit one line of the largest print, and a line that scrolls hides its end.
const ONE_LINE = 16

/** One line of text, without line breaks; wraps when it is longer than the screen is wide. */
export function TextField({ value, onChange, max = 140, quiet, placeholder, type = 'text', onDone, ...frame }: Props) {
  const wraps = type === 'text' && max > ONE_LINE
  const shared = {
    value,
    maxlength: max,
    placeholder,
    placeholderClass: 'u-placeholder',
    cursorSpacing: 96,
    onConfirm: onDone,
    ...field(spoken(frame), frame.error),
  }
  return (
    <Field {...frame} count={max < 140 && !quiet ? `${value.length}/${max}` : undefined}>
      {wraps ? (
        <Textarea
          {...shared}
          className="u-textarea u-textarea_line"
          autoHeight
          disableDefaultPadding
          showConfirmBar={false}
          confirmType="done"
          onInput={(event) => onChange(event.detail.value.replace(/\s*\n\s*/g, ''))}
        />
      ) : (
        <Input {...shared} className="u-input" type={type} onInput={(event) => onChange(event.detail.value)} />
      )}
    </Field>
  )
}
