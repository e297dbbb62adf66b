import { View } from '@tarojs/components'
import { aria } from './aria'
import { classes } from './classes'

type Props = { title: string; desc?: string; on: boolean; disabled?: boolean; onChange: (on: boolean) => void }

/** A line that is ticked or not. */
export function Checkbox({ title, desc, on, disabled, onChange }: Props) {
  return (
    <View
      className={classes('u-cell', disabled && 'u-cell_off')}
      hoverClass={disabled ? 'none' : 'u-press'}
      hoverStayTime={70}
      onClick={disabled ? undefined : () => onChange(!on)}
      {...aria('checkbox', desc ? `${title}，${desc}` : title, { checked: on, ...(disabled && { disabled }) })}
    >
      <View className={classes('u-mark', 'u-mark_square', on && 'u-mark_on')} />
      <View className="u-cell__body">
        {title}
        {desc && <View className="u-cell__desc">{desc}</View>}
      </View>
    </View>
  )
}
