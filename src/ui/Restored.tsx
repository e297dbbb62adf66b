import { View } from '@tarojs/components'
import { aria } from './aria'
import { Button } from './Button'
import { Card } from './Card'

type Props = {
  /** When it was typed, in words. */
  when: string
  /** Why only this device has it. */
  kept?: string
  noun?: string
  onUndo: () => void
}

/** What was typed came back that the server has not; one tap gives it up. */
export function Restored({ when, kept = '未保存的', noun = '内容', onUndo }: Props) {
  return (
    <Card pad>
      <View className="u-row" {...aria('status', undefined, { live: 'polite' })}>
        <View className="u-grow u-num">{`已恢复 ${when} ${kept}${noun}`}</View>
        <Button kind="default" small label={`放弃恢复的${noun}`} onClick={onUndo}>
          放弃
        </Button>
      </View>
    </Card>
  )
}
