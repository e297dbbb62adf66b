import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button } from './Button'
import { classes } from './classes'
import { Empty } from './Empty'

type Props = {
  list: ReactNode
  /** What was chosen in the list; nothing yet shows `hint` at a desk. */
  detail?: ReactNode
  hint?: string
  /** On a phone the detail covers the list; this leads back. */
  onBack: () => void
}

/** At a desk the list and its detail stand side by side, each scrolling by itself; on a phone one at a time. */
export function Split({ list, detail, hint = '从左边选一项', onBack }: Props) {
  return (
    <View className={classes('u-split', Boolean(detail) && 'u-split_open')}>
      <View className="u-split__list">{list}</View>
      <View className="u-split__detail">
        {detail && (
          <View className="u-split__back">
            <Button kind="default" small onClick={onBack}>
              返回列表
            </Button>
          </View>
        )}
        {detail ?? <Empty icon="doc" title={hint} />}
      </View>
    </View>
  )
}
