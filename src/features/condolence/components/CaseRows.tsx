import type { CondolenceRow } from '@domain/condolence/view'
import { Item } from '@/ui/Item'
import { metaOf, nextWords, tagOf, titleOf } from '../row'

type Props = { rows: readonly CondolenceRow[]; on?: string; onRow: (row: CondolenceRow) => void }

/** Cases as cards: what happened to whom; when; how far it is and what comes next. */
export function CaseRows({ rows, on, onRow }: Props) {
  const now = Date.now()
  return rows.map((row) => {
    const { tone, words } = tagOf(row)
    return (
      <Item
        key={row.id}
        title={titleOf(row)}
        meta={metaOf(row, now)}
        tone={tone}
        state={words}
        next={nextWords(row)}
        on={row.id === on}
        onClick={() => onRow(row)}
      />
    )
  })
}
