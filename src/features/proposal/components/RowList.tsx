import type { ProposalRow } from '@domain/proposal/model'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Paged } from '@/kit/load'
import { Item } from '@/ui/Item'
import { nextWords } from '../next'
import { metaOf, tagOf } from '../tag'
import { PagedList } from './PagedList'

type Props = {
  paged: Paged<ProposalRow>
  /** Left out where the server cannot be asked for less. */
  keep?: (row: ProposalRow) => boolean
  empty?: ReactNode
  on?: string
  /** A mark of its own beside each row. */
  tick?: (row: ProposalRow) => ReactNode
  onRow: (row: ProposalRow) => void
}

/** Proposals as cards: title; category and number; state, and what happens next by when. */
export function RowList({ paged, keep = () => true, empty, on, tick, onRow }: Props) {
  const now = Date.now()
  const item = (row: ProposalRow) => {
    const { tone, words } = tagOf(row)
    return (
      <Item
        key={row.id}
        title={row.title}
        meta={metaOf(row)}
        tone={tone}
        state={words}
        next={nextWords(row, now)}
        on={row.id === on}
        onClick={() => onRow(row)}
      />
    )
  }
  const line = (row: ProposalRow) => (
    <View key={row.id} className="u-ticked">
      {tick?.(row)}
      {item(row)}
    </View>
  )
  return (
    <PagedList paged={paged} keep={keep} empty={empty}>
      {(rows) => rows.map(tick ? line : item)}
    </PagedList>
  )
}
