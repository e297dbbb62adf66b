import { View } from '@tarojs/components'
import { aria } from './aria'
import { classes } from './classes'
import { Tag, type Tone } from './Tag'

type Props = {
  title: string
  /** Category and number. */
  meta?: string
  tone: Tone
  /** The state in words. */
  state: string
  /** What happens next, and by when. */
  next?: string
  /** Chosen in a Split. */
  on?: boolean
  onClick: () => void
}

/** One matter of a list: title; category and number; then its state and what happens next. Twenty to a page: few nodes. */
export function Item({ title, meta, tone, state, next, on, onClick }: Props) {
  const spoken = [title, meta, state, next].filter(Boolean).join('，')
  return (
    <View
      className={classes('u-item', on && 'u-item_on')}
      hoverClass="u-press"
      hoverStayTime={70}
      onClick={onClick}
      {...aria('button', spoken)}
    >
      <View className="u-clamp">{title}</View>
      {meta && <View className="u-item__meta">{meta}</View>}
      <View className="u-item__foot">
        <Tag tone={tone}>{state}</Tag>
        {next}
      </View>
    </View>
  )
}
