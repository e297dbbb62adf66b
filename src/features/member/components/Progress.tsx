import type { No } from '@domain/kit/result'
import { View } from '@tarojs/components'
import { aria } from '@/ui/aria'
import { Bar } from '@/ui/Bar'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { refusalWords } from '@/words/kit'
import { memberWords } from '@/words/member'

type Props = {
  /** 正在检查. */
  label: string
  /** 0…1. */
  share: number
  /** How far, in words: `500 / 1600 人`. */
  text: string
  stopped: boolean
  refusal?: No
  onStop: () => void
}

/** How far something long has come, and why it stands still. */
export function Progress({ label, share, text, stopped, refusal, onStop }: Props) {
  return (
    <Card pad>
      <View {...aria('status', undefined, { live: 'polite' })}>
        <Bar label={stopped ? '已暂停' : label} percent={share * 100} text={text} tone={stopped ? 'orange' : 'blue'} />
      </View>
      {refusal && <View className="u-error">{refusalWords(refusal, memberWords)}</View>}
      <View className="u-sub u-gap">
        {stopped
          ? '做过的不会重来，点“继续”从停下的地方接着做。'
          : '可以先去看别的页面，回来再看结果。请不要关闭小程序。'}
      </View>
      {!stopped && (
        <View className="u-gap">
          <Button kind="default" small onClick={onStop}>
            暂停
          </Button>
        </View>
      )}
    </Card>
  )
}
