import { View } from '@tarojs/components'
import { aria } from './aria'
import { Button } from './Button'

type Props = {
  state: 'more' | 'loading' | 'end' | 'failed'
  onMore: () => void
}

const WORDS = { loading: '正在加载…', end: '没有更多了' }

/** The foot of a list that comes in pages. */
export function More({ state, onMore }: Props) {
  return (
    <View className="u-more" {...aria('status', undefined, { live: 'polite' })}>
      {state === 'more' || state === 'failed' ? (
        <Button kind="ghost" small onClick={onMore}>
          {state === 'more' ? '再看一些' : '没有加载出来，再试一次'}
        </Button>
      ) : (
        WORDS[state]
      )}
    </View>
  )
}
