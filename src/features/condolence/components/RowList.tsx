import type { Row } from '@domain/condolence/totals'
import { dayWords } from '@domain/kit/time'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Table } from '@/ui/Table'
import { useWide } from '@/ui/wide'
import { sourceWords, totalKindWords } from '@/words/condolence'
import { giftWords, yuan } from '../money'

const titleOf = ({ kind, title }: Row) => title ?? totalKindWords[kind]
const namesOf = ({ names, sum }: Row) => (names && names.length > 0 ? names.join('、') : `${sum.persons} 人`)
const minutesOf = ({ minutes }: Row) => minutes.map(({ no }) => no).join('、')

/** What stands behind a number: cells on a phone, columns at a desk. */
export function RowList({ rows }: { rows: readonly Row[] }) {
  const wide = useWide()
  const now = Date.now()
  if (wide)
    return (
      <Table
        label="明细"
        rows={rows}
        rowKey={({ of, id }) => `${of}-${id}`}
        columns={[
          { key: 'on', title: '日期', grow: 1.2, cell: ({ on }) => dayWords(on, now) },
          { key: 'kind', title: '类别', grow: 1.4, cell: titleOf },
          { key: 'names', title: '给谁', grow: 2, cell: namesOf },
          { key: 'each', title: '每人', number: true, grow: 1.3, cell: ({ amountFen }) => yuan(amountFen) },
          { key: 'sum', title: '合计', number: true, grow: 1.4, cell: ({ sum }) => yuan(sum.sumFen) },
          { key: 'line', title: '支出科目', grow: 2, cell: ({ source, line }) => `${sourceWords[source]}，${line}` },
          { key: 'voucher', title: '凭证号', grow: 1.4, cell: ({ voucherNos }) => voucherNos.join('、') },
          { key: 'minutes', title: '会议纪要', grow: 1.4, cell: minutesOf },
        ]}
      />
    )
  return (
    <Card>
      {rows.map((row) => {
        const facts = [
          namesOf(row),
          giftWords(row),
          `${sourceWords[row.source]}，${row.line}`,
          row.voucherNos.length > 0 ? `凭证号 ${row.voucherNos.join('、')}` : '还没有凭证号',
          row.minutes.length > 0 && `会议纪要 ${minutesOf(row)}`,
        ]
        return (
          <Cell
            key={`${row.of}-${row.id}`}
            title={`${dayWords(row.on, now)} ${titleOf(row)}`}
            desc={facts.filter(Boolean).join('；')}
            right={yuan(row.sum.sumFen)}
          />
        )
      })}
    </Card>
  )
}
