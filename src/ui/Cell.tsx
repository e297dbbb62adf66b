import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from './aria'
import { classes } from './classes'

type Props = {
  title: ReactNode
  desc?: ReactNode
  /** Small value or Tag at the right. */
  right?: ReactNode
  /** Icon or Initial before the title. */
  lead?: ReactNode
  /** A red dot before the title. */
  unread?: boolean
  onClick?: () => void
  /** What a screen reader says when the visible words are not enough. */
  label?: string
}

/** A line of a Card; with onClick it shows an arrow and can be pressed. */
export function Cell({ title, desc, right, lead, unread, onClick, label }: Props) {
  const press = onClick && { hoverClass: 'u-press', hoverStayTime: 70, onClick, ...aria('button', label) }
  return (
    <View className={classes('u-cell', onClick && 'u-cell_go')} {...press}>
      {lead}
      <View className="u-cell__body">
        <View>
          {unread && <View className="u-dot" {...aria('img', '未读')} />}
          {title}
        </View>
        {desc && <View className="u-cell__desc">{desc}</View>}
      </View>
      {right && <View className="u-cell__right">{right}</View>}
    </View>
  )
}
