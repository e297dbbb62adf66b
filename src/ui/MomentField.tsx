import { Picker, View } from '@tarojs/components'
import { aria } from './aria'
import { classes } from './classes'
import { Field, type FieldProps, spoken } from './Field'
import { Slot } from './Slot'

type Props = FieldProps & {
  /** `YYYY-MM-DD HH:MM`, or '' for none yet. */
  value: string
  onChange: (value: string) => void
  /** First day that may be chosen, 'YYYY-MM-DD'. */
  min?: string
  /** The hour that comes with a first day. */
  time?: string
  placeholder?: string
}

const say = (day: string) => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** A day and an hour, each by WeChat's own wheel on weapp and by the browser's own fields on H5. */
export function MomentField({ value, onChange, min, time = '14:00', placeholder = '请选择日期', ...frame }: Props) {
  const label = spoken(frame)
  const [day = '', hour = ''] = value.split(' ')
  const setDay = (next: string) => onChange(next ? `${next} ${hour || time}` : '')
  // Cleared in a browser, the hour stays: a moment without one is none.
  const setHour = (next: string) => next && onChange(`${day} ${next}`)
  if (process.env.TARO_ENV === 'h5') {
    const input = (type: 'date' | 'time', part: string, set: (next: string) => void, name: string) => (
      <input
        className={classes('u-date', 'u-moment__part', !part && 'u-date_empty')}
        type={type}
        value={part}
        min={type === 'date' ? min : undefined}
        aria-label={`${label}，${name}`}
        onChange={(event) => set(event.target.value)}
      />
    )
    return (
      <Field {...frame}>
        <View className="u-moment">
          {input('date', day, setDay, '日期')}
          {day && input('time', hour, setHour, '时间')}
        </View>
      </Field>
    )
  }
  return (
    <Field {...frame}>
      <View className="u-moment">
        <Picker
          className="u-moment__part"
          mode="date"
          value={day}
          start={min}
          onChange={(event) => setDay(event.detail.value)}
        >
          <View className="u-choose" {...aria('button', `${label}，日期，${day ? say(day) : placeholder}`)}>
            <View className={classes('u-choose__value', 'u-num', !day && 'u-placeholder')}>
              {day ? say(day) : placeholder}
            </View>
            <View className="u-arrow" />
          </View>
        </Picker>
        <Slot>
          {day && (
            <Picker
              className="u-moment__part"
              mode="time"
              value={hour}
              onChange={(event) => setHour(event.detail.value)}
            >
              <View className="u-choose" {...aria('button', `${label}，时间，${hour}`)}>
                <View className="u-choose__value u-num">{hour}</View>
                <View className="u-arrow" />
              </View>
            </Picker>
          )}
        </Slot>
      </View>
    </Field>
  )
}
