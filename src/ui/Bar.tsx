import { View } from '@tarojs/components'
import { aria, silent } from './aria'
import { classes } from './classes'
import type { Tone } from './Tag'

type Props = {
  label: string
  /** 0…100. */
  percent: number
  /** The value in words, such as `29 件 · 54.7%`. */
  text: string
  tone?: Tone
  /** Opens what it counts: an arrow at its right, in a `u-shares`. */
  onClick?: () => void
}

/** A share of a whole; the number is always said in words too. */
export function Bar({ label, percent, text, tone = 'blue', onClick }: Props) {
  const press = onClick && { hoverClass: 'u-press', hoverStayTime: 70, onClick }
  return (
    <View
      className={classes('u-share', onClick && 'u-share_go')}
      {...press}
      {...aria(onClick ? 'button' : 'group', `${label} ${text}`)}
    >
      <View className="u-share__head">
        <View>{label}</View>
        <View className="u-share__text u-num">{text}</View>
      </View>
      <View className="u-share__track" {...silent}>
        <View
          className={`u-share__fill u-share__fill_${tone}`}
          style={{ width: `${Math.min(100, Math.max(0, percent))}%` }}
        />
      </View>
    </View>
  )
}
