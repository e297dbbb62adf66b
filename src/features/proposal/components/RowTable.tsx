import type { ProposalRow } from '@domain/proposal/model'
import type { ReactNode } from 'react'
import type { Paged } from '@/kit/load'
import { Table } from '@/ui/Table'
import { Tag } from '@/ui/Tag'
import { nextWords } from '../next'
import { tagOf } from '../tag'
import { PagedList } from './PagedList'

type Props = {
  paged: Paged<ProposalRow>
  empty: ReactNode
  on?: string
  onRow: (row: ProposalRow) => void
}

/** Proposals to compare, at a desk: what a card says, in columns. */
export function RowTable({ paged, empty, on, onRow }: Props) {
  const now = Date.now()
  const state = (row: ProposalRow) => {
    const { tone, words } = tagOf(row)
    return <Tag tone={tone}>{words}</Tag>
  }
  return (
    <PagedList paged={paged} empty={empty}>
      {(rows) => (
        <Table
          label="提案"
          rows={rows}
          rowKey={(row) => row.id}
          on={on}
          onRow={onRow}
          columns={[
            { key: 'number', title: '编号', grow: 1.6, cell: (row) => row.number },
            { key: 'title', title: '提案', grow: 3, cell: (row) => row.title },
            { key: 'category', title: '类别', grow: 1.3, cell: (row) => row.category },
            { key: 'proposer', title: '提案人', grow: 1.1, cell: (row) => row.proposer },
            { key: 'lead', title: '承办', grow: 1.2, cell: (row) => row.lead },
            { key: 'state', title: '状态', grow: 1.2, cell: state },
            { key: 'next', title: '下一步', grow: 2, cell: (row) => nextWords(row, now) },
          ]}
        />
      )}
    </PagedList>
  )
}
