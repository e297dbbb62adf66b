import { View } from '@tarojs/components'
import { aria } from '@/ui/aria'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { clockWords } from '../next'

/** Text came back that had not been saved; one tap gives it up. */
export function Restored({ at, now, onUndo }: { at: number; now: number; onUndo: () => void }) {
  return (
    <Card pad>
      <View className="u-row" {...aria('status', undefined, { live: 'polite' })}>
        <View className="u-grow u-num">已恢复 {clockWords(at, now)} 未保存的文字</View>
        <Button kind="default" small label="放弃恢复的文字" onClick={onUndo}>
          放弃
        </Button>
      </View>
    </Card>
  )
}
