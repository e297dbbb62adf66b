import { View } from '@tarojs/components'
import { aria, silent } from '@/ui/aria'
import { classes } from '@/ui/classes'
import './ballot-vote.scss'

type Props<V extends string> = {
  /** Whom or what it is about, for a screen reader. */
  about: string
  items: readonly (readonly [value: V, words: string])[]
  value?: V
  /** Chosen, but neither for nor against. */
  quiet?: V
  shape?: 'tall' | 'grades'
  /** Only to be looked at. */
  disabled?: boolean
  onChange: (value: V) => void
}

/** The marks that may be set beside a name: large enough for any thumb. */
export function Marks<V extends string>({ about, items, value, quiet, shape, disabled, onChange }: Props<V>) {
  return (
    <View className={classes('b-marks', shape && `b-marks_${shape}`)} {...aria('radiogroup', about)}>
      {items.map(([one, words]) => {
        const on = one === value
        return (
          <View
            key={one}
            className={classes(
              'b-marks__one',
              on && (one === quiet ? 'b-marks__one_quiet' : 'b-marks__one_on'),
              disabled && 'b-marks__one_off',
            )}
            onClick={disabled ? undefined : () => onChange(one)}
            {...aria('radio', `${about}：${words}`, { checked: on, ...(disabled && { disabled }) })}
          >
            {on && <View className="b-marks__tick" {...silent} />}
            {words}
          </View>
        )
      })}
    </View>
  )
}
