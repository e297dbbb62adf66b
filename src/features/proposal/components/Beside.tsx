import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Card } from '@/ui/Card'
import { classes } from '@/ui/classes'
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

/** At a desk: a list at the left, the whole of one of its rows at the right. */
export function Beside({ list, detail, hint, table, bar }: Props) {
  return (
    <View className={classes('u-beside', table && 'u-beside_table', bar && 'u-beside_bar')}>
      <View className="u-beside__list">{list}</View>
      <View className="u-beside__detail">
        {detail || (
          <Card>
            <Empty title={hint} />
          </Card>
        )}
      </View>
    </View>
  )
}
