import { View } from '@tarojs/components'
import { footOf, usePages } from '@/kit/load'
import { More } from '@/ui/More'
import { Sheet } from '@/ui/Sheet'
import { Slot } from '@/ui/Slot'
import { Steps } from '@/ui/Steps'
import { historyWords } from '@/words/history'
import { members } from '../api'
import { Shown } from './Shown'

type Props = { id: string; name: string; now: number; onClose: () => void }

/** What happened to one record, the newest first; asked for only when it is opened. */
export function History({ id, name, now, onClose }: Props) {
  const pages = usePages((cursor) => members.history({ id, cursor }), [id])
  return (
    <Sheet title={`${name}的变动记录`} onClose={onClose}>
      <Shown of={pages} rows={1}>
        {() =>
          pages.items.length === 0 ? (
            <View className="u-pad u-sub">还没有变动。</View>
          ) : (
            <View className="u-pad">
              <Steps
                items={pages.items.map((line, at) => ({
                  key: `${pages.items.length - at}`,
                  ...historyWords(line, now),
                }))}
              />
              <Slot>
                <More state={footOf(pages)} onMore={pages.loadMore} />
              </Slot>
            </View>
          )
        }
      </Shown>
    </Sheet>
  )
}
