import type { BallotRow } from '@domain/ballot/view'
import { Item } from '@/ui/Item'
import { metaOf, nextWords, tagOf } from '../row'

type Props = { rows: readonly BallotRow[]; on?: string; onRow: (row: BallotRow) => void }

/** Ballots as cards: title; kind; state, and what is next by when. */
export function Rows({ rows, on, onRow }: Props) {
  const now = Date.now()
  return rows.map((row) => {
    const { tone, words } = tagOf(row, now)
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
  })
}
