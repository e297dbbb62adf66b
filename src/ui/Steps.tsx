import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from './aria'
import { classes } from './classes'
import { Quote } from './Quote'

export type Step = {
  key: string
  title: ReactNode
  desc?: ReactNode
  /** Somebody's own words. */
  quote?: ReactNode
  /** What waits now; at most one. */
  now?: boolean
}

/** The way of a matter, newest first. */
export function Steps({ items }: { items: readonly Step[] }) {
  return (
    <View className="u-steps" {...aria('list')}>
      {items.map(({ key, title, desc, quote, now }) => (
        <View key={key} className={classes('u-step', now && 'u-step_now')} {...aria('listitem')}>
          <View className="u-step__title">{title}</View>
          {desc && <View className="u-step__desc u-num">{desc}</View>}
          {quote && <Quote>{quote}</Quote>}
        </View>
      ))}
    </View>
  )
}
