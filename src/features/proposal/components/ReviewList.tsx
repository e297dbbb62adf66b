import type { ProposalRow } from '@domain/proposal/model'
import { View } from '@tarojs/components'
import type { Paged } from '@/kit/load'
import { Empty } from '@/ui/Empty'
import { Item } from '@/ui/Item'
import { Table } from '@/ui/Table'
import { isOverdue, nextWords } from '../next'
import { metaOf } from '../tag'
import { PagedList } from './PagedList'
import { Tick } from './Tick'
import { TickAll } from './TickAll'

type Props = {
  paged: Paged<ProposalRow>
  wide: boolean
  on?: string
  ticked: readonly ProposalRow[]
  onTick: (rows: ProposalRow[]) => void
  onRow: (row: ProposalRow) => void
}

/** What the committee has to decide: ticked here, decided on together. */
export function ReviewList({ paged, wide, on, ticked, onTick, onRow }: Props) {
  const now = Date.now()
  const tick = (row: ProposalRow) => (
    <Tick
      label={`选 ${row.title}`}
      on={ticked.some(({ id }) => id === row.id)}
      onChange={(yes) => onTick(yes ? [...ticked, row] : ticked.filter(({ id }) => id !== row.id))}
    />
  )
  const empty = <Empty icon="check" title="没有待审查的提案" hint="附议人数够了的提案会出现在这里。" />
  return (
    <PagedList paged={paged} empty={empty}>
      {(rows) => (
        <>
          {rows.length > 1 && <TickAll rows={rows} ticked={ticked} hint="勾选后一起审查" onTick={onTick} />}
          {wide && rows.length > 0 ? (
            <Table
              label="待审查的提案"
              rows={rows}
              rowKey={(row) => row.id}
              on={on}
              onRow={onRow}
              columns={[
                { key: 'tick', title: '选', grow: 0.5, cell: tick },
                { key: 'number', title: '编号', grow: 1.7, cell: (row) => row.number },
                { key: 'title', title: '提案', grow: 3, cell: (row) => row.title },
                { key: 'category', title: '类别', grow: 1.3, cell: (row) => row.category },
                { key: 'proposer', title: '提案人', grow: 1.1, cell: (row) => row.proposer },
                { key: 'by', title: '审查期限', grow: 1.3, cell: (row) => byWords(row, now) },
              ]}
            />
          ) : (
            rows.map((row) => (
              <View key={row.id} className="u-ticked">
                {tick(row)}
                <Item
                  title={row.title}
                  meta={metaOf(row)}
                  tone={isOverdue(row, now) ? 'red' : 'orange'}
                  state={isOverdue(row, now) ? '已超期' : '待审查'}
                  next={`${row.proposer}提出 · ${byWords(row, now)}`}
                  on={row.id === on}
                  onClick={() => onRow(row)}
                />
              </View>
            ))
          )}
        </>
      )}
    </PagedList>
  )
}

/** `10月20日前` out of the words of the next step, which in this list is the same for all. */
const byWords = (row: ProposalRow, now: number) =>
  nextWords(row, now)
    .split(/[，·]\s*/)
    .at(-1) ?? ''
