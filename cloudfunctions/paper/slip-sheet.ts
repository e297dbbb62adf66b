import {
  BorderStyle,
  type FileChild,
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
import type { Slip } from '../member/offers'
import { codeRun } from './picture'
import { paragraph } from './word'

export interface PrintedSlip extends Slip {
  picture: Buffer
}

/** Two slips beside one another, four below one another on a page. */
const TEXT_SIDE = mm(58)
const CODE_SIDE = mm(37)
const HEIGHT = mm(62)
export const SLIP_MARGIN = { top: 12, side: 9, bottom: 12 }

const cut = { style: BorderStyle.DASHED, size: 6, color: '000000' } as const
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const

const cell = (children: Paragraph[], side: 'left' | 'right', empty: boolean) =>
  new TableCell({
    children,
    width: { size: side === 'left' ? TEXT_SIDE : CODE_SIDE, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: 40, bottom: 40, left: side === 'left' ? 160 : 20, right: side === 'left' ? 20 : 80 },
    borders: empty
      ? { top: none, bottom: none, left: none, right: none }
      : {
          ...{ top: cut, bottom: cut },
          left: side === 'left' ? cut : none,
          right: side === 'right' ? cut : none,
        },
  })

/** In two parts, as people read it out. */
const codeWords = (code: string) => `${code.slice(0, 4)} ${code.slice(4)}`
const nameSize = (name: string) => ([...name].length <= 6 ? 22 : [...name].length <= 14 ? 15 : 11)

function slipCells(slip: PrintedSlip | undefined, school: string): TableCell[] {
  if (!slip) return [cell([paragraph('')], 'left', true), cell([paragraph('')], 'right', true)]
  const small = { size: 9, lines: 1.4 }
  return [
    cell(
      [
        paragraph(`${school}　教工之家邀请单`, small),
        paragraph(slip.name, { hei: true, size: nameSize(slip.name), before: 2, lines: 1.25 }),
        paragraph(slip.group, { size: 10, lines: 1.4 }),
        paragraph(`工号 ${slip.staffNo}`, { size: 10, lines: 1.4 }),
        paragraph('邀请码', { ...small, before: 4 }),
        paragraph(codeWords(slip.code), { hei: true, bold: true, size: 20, lines: 1.2 }),
        paragraph('微信扫右边的码，点“确认是我”；', { ...small, before: 4 }),
        paragraph('或在小程序里填姓名、工号和邀请码。', small),
      ],
      'left',
      false,
    ),
    cell(
      [
        paragraph([codeRun(slip.picture, 33)], { align: 'center', picture: true }),
        paragraph('只能用一次，请勿转交', { size: 8, align: 'center' }),
      ],
      'right',
      false,
    ),
  ]
}

/** One group's slips under its name, which stands on each of its pages: a leader takes these sheets along. */
function groupTable(group: string, slips: readonly PrintedSlip[], school: string) {
  const head = new TableRow({
    tableHeader: true,
    height: { value: mm(11), rule: HeightRule.ATLEAST },
    children: [
      new TableCell({
        columnSpan: 4,
        children: [paragraph(`${group}　　${slips.length} 张`, { hei: true, size: 14 })],
        borders: { top: none, left: none, right: none, bottom: none },
        verticalAlign: VerticalAlign.CENTER,
      }),
    ],
  })
  const rows = Array.from(
    { length: Math.ceil(slips.length / 2) },
    (_, i) =>
      new TableRow({
        cantSplit: true,
        height: { value: HEIGHT, rule: HeightRule.ATLEAST },
        children: [...slipCells(slips[2 * i], school), ...slipCells(slips[2 * i + 1], school)],
      }),
  )
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: [TEXT_SIDE, CODE_SIDE, TEXT_SIDE, CODE_SIDE],
    width: { size: 2 * (TEXT_SIDE + CODE_SIDE), type: WidthType.DXA },
    rows: [head, ...rows],
  })
}

/** Two tables without anything between them are one. */
const nextPage = () => paragraph('', { size: 1, pageBreakBefore: true })

/** All slips, each group on sheets of its own, in the order of their paths. */
export function slipSheets(slips: readonly PrintedSlip[], school: string): FileChild[] {
  const groups = new Map<string, PrintedSlip[]>()
  for (const slip of slips) groups.set(slip.group, [...(groups.get(slip.group) ?? []), slip])
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([group, some], i) => [...(i === 0 ? [] : [nextPage()]), groupTable(group, some.sort(byName), school)])
}
const byName = (a: Slip, b: Slip) => (`${a.name} ${a.staffNo}` < `${b.name} ${b.staffNo}` ? -1 : 1)
