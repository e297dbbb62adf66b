import { View } from '@tarojs/components'
import type { CSSProperties, ReactNode } from 'react'
import { Card } from '@/ui/Card'
import { Empty } from '@/ui/Empty'

type Props = {
  list: ReactNode
  detail?: ReactNode
  hint: string
  /** The list is a table and wants the larger part. */
  table?: boolean
  /** The page has a bar at the bottom. */
  bar?: boolean
}

// Each side scrolls by itself. Not sticky as in Split: that makes a layer of its own, and the sheets that open from the
// detail would lie under the page's tabs and bar.
const side = (above: string): CSSProperties => ({
  boxSizing: 'border-box',
  minWidth: '0',
  maxHeight: `calc(100vh - ${above})`,
  overflowY: 'auto',
})
/** What of the window is taken: title and tabs, and the bar at the bottom where there is one. */
const TAKEN = '70px - 48px * var(--fs-l)'
const BAR = '80px'

/** At a desk: a list at the left, the whole of one of its rows at the right. */
export function Beside({ list, detail, hint, table, bar }: Props) {
  const one = side(bar ? `${TAKEN} - ${BAR}` : TAKEN)
  return (
    <View style={{ display: 'flex', alignItems: 'flex-start', gap: '16px' }}>
      <View style={{ ...one, flex: table ? '3' : '0 0 400px' }}>{list}</View>
      <View style={{ ...one, flex: table ? '2' : '1' }}>
        {detail || (
          <Card>
            <Empty title={hint} />
          </Card>
        )}
      </View>
    </View>
  )
}
