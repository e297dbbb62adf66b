import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from './aria'
import { classes } from './classes'

export type Column<R> = {
  key: string
  title: string
  /** Share of the width, 1 unless told. */
  grow?: number
  /** Numbers stand at the right. */
  number?: boolean
  cell: (row: R) => ReactNode
}

type Props<R> = {
  label: string
  columns: readonly Column<R>[]
  rows: readonly R[]
  rowKey: (row: R) => string
  /** The chosen row. */
  on?: string
  onRow?: (row: R) => void
}

/** Rows to compare, at a desk; on a phone use Items. */
export function Table<R>({ label, columns, rows, rowKey, on, onRow }: Props<R>) {
  const cells = (content: (column: Column<R>) => ReactNode, role: 'cell' | 'columnheader') =>
    columns.map((column) => (
      <View
        key={column.key}
        className={classes('u-table__cell', column.number && 'u-table__cell_number u-num')}
        style={{ flexGrow: column.grow ?? 1 }}
        {...aria(role)}
      >
        {content(column)}
      </View>
    ))
  return (
    <View className="u-table" {...aria('table', label)}>
      <View className="u-table__row u-table__row_head" {...aria('row')}>
        {cells((column) => column.title, 'columnheader')}
      </View>
      {rows.map((row) => {
        const key = rowKey(row)
        const press = onRow && { onClick: () => onRow(row), hoverClass: 'u-press', tabindex: '0' }
        return (
          <View
            key={key}
            className={classes('u-table__row', key === on && 'u-table__row_on')}
            {...aria('row')}
            {...press}
          >
            {cells((column) => column.cell(row), 'cell')}
          </View>
        )
      })}
    </View>
  )
}
