import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  convertMillimetersToTwip as mm,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx'
import { paragraph, paragraphs, type Styled } from './word'

export interface Cell extends Styled {
  text?: string
  /** In place of the text. */
  children?: Paragraph[]
  /** Columns that it takes. */
  span?: number
  top?: boolean
}
export interface Row {
  cells: readonly (Cell | string)[]
  /** At least so high, in millimetres: place to write by hand. */
  height?: number
  /** Stands again on every page. */
  head?: boolean
  /** Not broken over two pages. */
  whole?: boolean
}

const line = { style: BorderStyle.SINGLE, size: 6, color: '000000' } as const
const borders = { top: line, bottom: line, left: line, right: line }

/** A ruled table; `widths` are shares of the whole width. Long rows go on over the page: nothing is cut. */
export function ruled(widths: readonly number[], rows: readonly Row[], whole: number): Table {
  const sum = widths.reduce((a, b) => a + b, 0)
  const columns = widths.map((w) => Math.round((w / sum) * whole))
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: whole, type: WidthType.DXA },
    columnWidths: columns,
    alignment: AlignmentType.CENTER,
    rows: rows.map((row) => rowOf(row, columns)),
  })
}

function rowOf({ cells, height, head, whole }: Row, columns: readonly number[]): TableRow {
  let at = 0
  const children = cells.map((given) => {
    const cell: Cell = typeof given === 'string' ? { text: given } : given
    const span = cell.span ?? 1
    const width = columns.slice(at, at + span).reduce((a, b) => a + b, 0)
    at += span
    return cellOf(cell, width, span, head === true)
  })
  return new TableRow({
    children,
    tableHeader: head,
    cantSplit: head || whole,
    ...(height && { height: { value: mm(height), rule: HeightRule.ATLEAST } }),
  })
}

function cellOf({ text = '', children, top, ...style }: Cell, width: number, span: number, head: boolean): TableCell {
  const look: Styled = head ? { hei: true, align: 'center', size: 11, ...style } : { size: 11, ...style }
  return new TableCell({
    children: children ?? paragraphs(text, look),
    columnSpan: span,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: top ? VerticalAlign.TOP : VerticalAlign.CENTER,
    margins: { top: 50, bottom: 50, left: 90, right: 90 },
    borders,
  })
}

/** The name of a field. */
export const label = (text: string, span = 1): Cell => ({ text, span, hei: true, align: 'center' })
/** Where somebody signs and dates, at the right. */
export const signature = (text: string) => paragraph(text, { size: 11, align: 'right', before: 6 })
