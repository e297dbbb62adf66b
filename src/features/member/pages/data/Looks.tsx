import { momentWords } from '@domain/kit/time'
import { View } from '@tarojs/components'
import { footOf, usePages } from '@/kit/load'
import { Cell } from '@/ui/Cell'
import { More } from '@/ui/More'
import { Sheet } from '@/ui/Sheet'
import { Slot } from '@/ui/Slot'
import { looksWords } from '@/words/data'
import { members } from '../../api'
import { Shown } from '../../components/Shown'

/** Who has looked at my record, the latest first; asked for only when it is opened. */
export function Looks({ now, onClose }: { now: number; onClose: () => void }) {
  const pages = usePages((cursor) => members.looks({ cursor }))
  return (
    <Sheet title="谁看过我的信息" onClose={onClose}>
      <View className="u-pad u-sub">{looksWords}</View>
      <Shown of={pages} rows={1}>
        {() =>
          pages.items.length === 0 ? (
            <View className="u-pad">还没有人看过。</View>
          ) : (
            <>
              {pages.items.map(({ byName, at }) => (
                <Cell key={`${byName} ${at}`} title={byName} right={momentWords(at, now)} />
              ))}
              <Slot>
                <More state={footOf(pages)} onMore={pages.loadMore} />
              </Slot>
            </>
          )
        }
      </Shown>
    </Sheet>
  )
}
