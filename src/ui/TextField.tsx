import { Input, Textarea } from '@tarojs/components'
import { useMemo } from 'react'
import { field } from './aria'
import { Field, type FieldProps, spoken } from './Field'
import { useLatest } from './latest'

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
  const label = spoken(frame)
  const { error } = frame
  const change = useLatest(onChange)
  const done = useLatest(() => onDone?.())
  // Whenever this is a new element, Taro sends all that is in it once more.
  const control = useMemo(() => {
    const shared = {
      value,
      maxlength: max,
      placeholder,
      placeholderClass: 'u-placeholder',
      cursorSpacing: 96,
      onConfirm: done,
      ...field(label, error),
    }
    if (!wraps)
      return <Input {...shared} className="u-input" type={type} onInput={(event) => change(event.detail.value)} />
    return (
      <Textarea
        {...shared}
        className="u-textarea u-textarea_line"
        autoHeight
        disableDefaultPadding
        showConfirmBar={false}
        confirmType="done"
        onInput={(event) => change(event.detail.value.replace(/\s*\n\s*/g, ''))}
      />
    )
  }, [value, max, placeholder, label, error, wraps, type])
  return (
    <Field {...frame} count={max < 140 && !quiet ? `${value.length}/${max}` : undefined}>
      {control}
    </Field>
  )
}
