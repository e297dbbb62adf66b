import type { BallotRow } from '@domain/ballot/view'
import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { footOf, usePages } from '@/kit/load'
import { aria } from '@/ui/aria'
import { Card } from '@/ui/Card'
import { Empty } from '@/ui/Empty'
import { More } from '@/ui/More'
import { Slot } from '@/ui/Slot'
import { emptyListWords, type ListTab, sectionWords } from '@/words/ballot-office'
import { api } from '../api'
import { sections } from '../row'
import { Asked } from './Asked'
import { Rows } from './Rows'

type Props = {
  tab: ListTab
  /** The reader makes ballots: an empty list says how. */
  makes: boolean
  /** The chosen row, at a desk. */
  on?: string
  /** Counts up when a deed beside the list has changed something. */
  turn: number
  onRow: (row: BallotRow) => void
}

/** Ballots that concern the reader: all of them by what waits first, or those of one state. */
export function BallotList({ tab, makes, on, turn, onRow }: Props) {
  const paged = usePages((cursor) => api.list({ ...(tab !== 'all' && { state: tab }), cursor }), [tab, turn], true)
  useReachBottom(paged.loadMore)
  const { title, hint, made } = emptyListWords[tab]
  return (
    <>
      <Asked of={paged}>
        {() => (
          <>
            <Slot>
              {paged.items.length === 0 && !paged.more && (
                <Card>
                  <Empty icon="vote" title={title} hint={makes ? made : hint} />
                </Card>
              )}
            </Slot>
            {tab === 'all' ? (
              sections(paged.items, Date.now()).map(({ key, rows }) => (
                <View key={key}>
                  <View className="u-label" {...aria('heading')}>
                    {sectionWords[key]}
                  </View>
                  <Rows rows={rows} on={on} onRow={onRow} />
                </View>
              ))
            ) : (
              <Rows rows={paged.items} on={on} onRow={onRow} />
            )}
          </>
        )}
      </Asked>
      <Slot>{paged.more && <More state={footOf(paged)} onMore={paged.loadMore} />}</Slot>
    </>
  )
}
