import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from './aria'
import { Badge } from './Badge'

type Props = {
  children?: ReactNode
  title?: string
  /** A number that asks for attention, beside the title. */
  badge?: number
  /** A way on at the right of the title, such as 全部. */
  more?: string
  onMore?: () => void
  /** Padding around the content; leave it out for cells and fields, which bring their own. */
  pad?: boolean
}

/** A white group on the grey page. */
export function Card({ children, title, badge, more, onMore, pad }: Props) {
  return (
    <View className="u-card">
      {title && (
        <View className="u-card__head">
          <View {...aria('heading')}>{title}</View>
          {badge ? <Badge count={badge} /> : null}
          {more && (
            <View className="u-card__more" onClick={onMore} {...aria('button', `${title}，${more}`)}>
              {more}
            </View>
          )}
        </View>
      )}
      {pad ? <View className={title ? 'u-pad u-pad_under' : 'u-pad'}>{children}</View> : children}
    </View>
  )
}
