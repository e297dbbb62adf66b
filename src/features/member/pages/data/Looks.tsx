import { momentWords } from '@domain/kit/time'
import type { Look } from '@domain/member/model'
import { View } from '@tarojs/components'
import { footOf, usePages } from '@/kit/load'
import { Cell } from '@/ui/Cell'
import { More } from '@/ui/More'
import { Sheet } from '@/ui/Sheet'
import { Slot } from '@/ui/Slot'
import { looksWords, lookWords } from '@/words/data'
import { members } from '../../api'
import { Shown } from '../../components/Shown'

type Seen = Pick<Look, 'byName' | 'at' | 'about'>
/** A list of cases shows several of one person at once: that is one look. */
const distinct = (looks: readonly Seen[]) =>
  looks.filter((l, n) => looks.findIndex((x) => x.byName === l.byName && x.at === l.at && x.about === l.about) === n)

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
              {distinct(pages.items).map(({ byName, at, about }) => (
                <Cell
                  key={`${byName} ${at} ${about ?? ''}`}
                  title={byName}
                  desc={lookWords(about)}
                  right={momentWords(at, now)}
                />
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
