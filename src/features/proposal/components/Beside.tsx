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
}

// Each side scrolls by itself. Not sticky as in Split: that makes a layer of its own, and the sheets that open from the
// detail would lie under the page's tabs and bar.
const side: CSSProperties = {
  boxSizing: 'border-box',
  minWidth: '0',
  maxHeight: 'calc(100vh - 150px - 48px * var(--fs-l))',
  overflowY: 'auto',
}

/** At a desk: a list at the left, the whole of one of its rows at the right. */
export function Beside({ list, detail, hint, table }: Props) {
  return (
    <View style={{ display: 'flex', alignItems: 'flex-start', gap: '16px' }}>
      <View style={{ ...side, flex: table ? '3' : '0 0 400px' }}>{list}</View>
      <View style={{ ...side, flex: table ? '2' : '1' }}>
        {detail || (
          <Card>
            <Empty title={hint} />
          </Card>
        )}
      </View>
    </View>
  )
}
