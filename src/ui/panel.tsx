import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Card } from './Card'

/** Frames what else fills a page, beside a list: its buttons stand on top instead of in the page's bar. */
export const asPanel = (content: ReactNode, bar: ReactNode) => (
  <>
    {bar && (
      <Card pad>
        <View className="u-buttons">{bar}</View>
      </Card>
    )}
    {content}
  </>
)
