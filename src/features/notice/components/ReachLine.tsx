import type { Reach } from '@domain/notice/announcing'
import { View } from '@tarojs/components'
import type { Loaded } from '@/kit/load'
import { aria } from '@/ui/aria'
import { Button } from '@/ui/Button'
import { announcementRefusal, reachWords } from '@/words/notice-announcement'

/** How many people it would reach, before it is sent. */
export function ReachLine({ of }: { of: Loaded<Reach | null> }) {
  const { value, refusal, loading, reload } = of
  if (value === null) return null
  return (
    <View className="u-pad u-pad_under">
      {refusal ? (
        <View className="u-row">
          <View className="u-error u-grow">{announcementRefusal(refusal)}</View>
          <Button kind="default" small busy={loading} label="再算一次人数" onClick={reload}>
            再试
          </Button>
        </View>
      ) : (
        <View className="u-sub u-num" {...aria('status', undefined, { live: 'polite' })}>
          {value ? reachWords(value) : '正在计算人数…'}
        </View>
      )}
    </View>
  )
}
