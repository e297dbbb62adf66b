import type { ProposalRow } from '@domain/proposal/model'
import { View } from '@tarojs/components'
import type { Paged } from '@/kit/load'
import { Button } from '@/ui/Button'
import { Empty } from '@/ui/Empty'
import { Item } from '@/ui/Item'
import { Table } from '@/ui/Table'
import { isOverdue, nextWords } from '../next'
import { metaOf } from '../tag'
import { PagedList } from './PagedList'
import { Tick } from './Tick'

type Props = {
  paged: Paged<ProposalRow>
  wide: boolean
  on?: string
  chosen: readonly string[]
  onChoose: (ids: string[]) => void
  onRow: (row: ProposalRow) => void
}

/** What the committee has to decide: ticked here, decided on together. */
export function ReviewList({ paged, wide, on, chosen, onChoose, onRow }: Props) {
  const now = Date.now()
  const tick = (row: ProposalRow) => (
    <Tick
      label={`选 ${row.title}`}
      on={chosen.includes(row.id)}
      onChange={(ticked) => onChoose(ticked ? [...chosen, row.id] : chosen.filter((id) => id !== row.id))}
    />
  )
  const empty = <Empty icon="check" title="没有待审查的提案" hint="附议人数够了的提案会出现在这里。" />
  return (
    <PagedList paged={paged} empty={empty}>
      {(rows) => (
        <>
          {rows.length > 1 && <All rows={rows} chosen={chosen} onChoose={onChoose} />}
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

type AllProps = { rows: readonly ProposalRow[]; chosen: readonly string[]; onChoose: (ids: string[]) => void }
function All({ rows, chosen, onChoose }: AllProps) {
  const all = rows.every((row) => chosen.includes(row.id))
  return (
    <View className="u-row">
      <View className="u-grow u-sub u-num">{chosen.length > 0 ? `已选 ${chosen.length} 件` : '勾选后一起审查'}</View>
      <Button kind="ghost" small onClick={() => onChoose(all ? [] : rows.map((row) => row.id))}>
        {all ? '取消全选' : `全选 ${rows.length} 件`}
      </Button>
    </View>
  )
}
