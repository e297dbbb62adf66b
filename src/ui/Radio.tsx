import { View } from '@tarojs/components'
import { aria } from './aria'
import { classes } from './classes'

type Props = { title: string; desc?: string; on: boolean; disabled?: boolean; onClick: () => void }

/** One of several answers; the whole line is the target. */
export function Radio({ title, desc, on, disabled, onClick }: Props) {
  return (
    <View
      className={classes('u-cell', disabled && 'u-cell_off')}
      hoverClass={disabled ? 'none' : 'u-press'}
      hoverStayTime={70}
      onClick={disabled ? undefined : onClick}
      {...aria('radio', desc ? `${title}，${desc}` : title, { checked: on, ...(disabled && { disabled }) })}
    >
      <View className={classes('u-mark', on && 'u-mark_on')} />
      <View className="u-cell__body">
        {title}
        {desc && <View className="u-cell__desc">{desc}</View>}
      </View>
    </View>
  )
}
