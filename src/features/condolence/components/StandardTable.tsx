import { CONDOLENCE_KINDS, type CondolenceKind } from '@domain/condolence/model'
import type { Standard, Standards } from '@domain/condolence/standard'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Table } from '@/ui/Table'
import { useWide } from '@/ui/wide'
import { condolenceKindWords, formWords } from '@/words/condolence'
import { standardWords, yuan } from '../money'

type Props = { standards: Standards; onKind?: (kind: CondolenceKind) => void }
type Row = Standard & { kind: CondolenceKind }

const unlimited = '不限'

/** What is given at which occasion: lines on a phone, columns at a desk. */
export function StandardTable({ standards, onKind }: Props) {
  const wide = useWide()
  const rows = CONDOLENCE_KINDS.map((kind): Row => ({ ...standards[kind], kind }))
  if (!wide)
    return (
      <Card>
        {rows.map((row) => (
          <Cell
            key={row.kind}
            title={condolenceKindWords[row.kind]}
            desc={standardWords(row)}
            onClick={onKind && (() => onKind(row.kind))}
          />
        ))}
      </Card>
    )
  return (
    <Table
      label="慰问标准"
      rows={rows}
      rowKey={({ kind }) => kind}
      onRow={onKind && (({ kind }) => onKind(kind))}
      columns={[
        { key: 'kind', title: '什么事', grow: 1.4, cell: ({ kind }) => condolenceKindWords[kind] },
        { key: 'amount', title: '每人', number: true, grow: 1.4, cell: ({ amountFen }) => yuan(amountFen) },
        { key: 'form', title: '形式', grow: 1.4, cell: ({ form }) => formWords[form] },
        { key: 'times', title: '一年几次', cell: ({ timesPerYear }) => timesPerYear ?? unlimited },
        {
          key: 'year',
          title: '一年合计',
          grow: 1.4,
          cell: ({ yearFen }) => (yearFen === null ? unlimited : yuan(yearFen)),
        },
        { key: 'days', title: '几天内报告', cell: ({ withinDays }) => `${withinDays} 天` },
        { key: 'proof', title: '证明', cell: ({ proof }) => (proof ? '要看' : '不用') },
      ]}
    />
  )
}
