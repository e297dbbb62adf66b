import { momentWords } from '@domain/kit/time'
import { View } from '@tarojs/components'
import { aria } from '@/ui/aria'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'

/** What was typed came back that had not been published; one tap gives it up. */
export function Restored({ at, now, onUndo }: { at: number; now: number; onUndo: () => void }) {
  return (
    <Card pad>
      <View className="u-row" {...aria('status', undefined, { live: 'polite' })}>
        <View className="u-grow u-num">已恢复 {momentWords(at, now)} 没有发布的通知</View>
        <Button kind="default" small label="放弃恢复的通知" onClick={onUndo}>
          放弃
        </Button>
      </View>
    </Card>
  )
}
