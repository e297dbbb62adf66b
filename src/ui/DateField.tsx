import { Picker, View } from '@tarojs/components'
import { aria } from './aria'
import { classes } from './classes'
import { Field, type FieldProps, spoken } from './Field'

type Props = FieldProps & {
  /** 'YYYY-MM-DD', or '' for none yet. */
  value: string
  onChange: (value: string) => void
  /** First and last day that may be chosen, 'YYYY-MM-DD'. */
  min?: string
  max?: string
  placeholder?: string
}

const say = (day: string) => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** A day. WeChat's own wheel on weapp; the browser's own calendar on H5, where Taro's wheel ignores size and theme. */
export function DateField({ value, onChange, min, max, placeholder = '请选择日期', ...frame }: Props) {
  const label = spoken(frame)
  if (process.env.TARO_ENV === 'h5') {
    return (
      <Field {...frame}>
        <input
          className={classes('u-date', !value && 'u-date_empty')}
          type="date"
          value={value}
          min={min}
          max={max}
          aria-label={label}
          onChange={(event) => onChange(event.target.value)}
        />
      </Field>
    )
  }
  return (
    <Field {...frame}>
      <Picker mode="date" value={value} start={min} end={max} onChange={(event) => onChange(event.detail.value)}>
        <View className="u-choose" {...aria('button', `${label}，${value ? say(value) : placeholder}`)}>
          <View className={classes('u-choose__value', 'u-num', !value && 'u-placeholder')}>
            {value ? say(value) : placeholder}
          </View>
          <View className="u-arrow" />
        </View>
      </Picker>
    </Field>
  )
}
