import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
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
  /** A Checkbox mark or other control before the title. */
  lead?: ReactNode
  onClick: () => void
}

/** One matter of a list: title; category and number; then its state and what happens next. */
export function Item({ title, meta, tone, state, next, on, lead, onClick }: Props) {
  const spoken = [title, meta, state, next].filter(Boolean).join('，')
  return (
    <View
      className={classes('u-card', 'u-item', on && 'u-item_on')}
      hoverClass="u-press"
      hoverStayTime={70}
      onClick={onClick}
      {...aria('button', spoken)}
    >
      <View className="u-item__head">
        {lead}
        <View className="u-item__title u-clamp">{title}</View>
      </View>
      {meta && <View className="u-item__meta u-num">{meta}</View>}
      <View className="u-item__foot">
        <Tag tone={tone}>{state}</Tag>
        {next && <View className="u-item__next u-num">{next}</View>}
      </View>
    </View>
  )
}
