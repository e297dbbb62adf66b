import type { ContestRow } from '@domain/contest/view'
import { Item } from '@/ui/Item'
import { metaOf, nextWords, tagOf } from '../row'

type Props = { rows: readonly ContestRow[]; on?: string; onRow: (row: ContestRow) => void }

/** Contests as cards: title; when and where; state, how it stands with me and what is next. */
export function Rows({ rows, on, onRow }: Props) {
  const now = Date.now()
  return rows.map((row) => {
    const { tone, words } = tagOf(row)
    return (
      <Item
        key={row.id}
        title={row.title}
        meta={metaOf(row, now)}
        tone={tone}
        state={words}
        next={nextWords(row, now)}
        on={row.id === on}
        onClick={() => onRow(row)}
      />
    )
  })
}
