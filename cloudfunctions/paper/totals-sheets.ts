import type { Row, Split, Sum, Totals } from '@domain/condolence/totals'
import { formWords, sourceWords, totalKindWords } from './condolence-words'
import type { ExcelSheet } from './excel'
import { dayWords } from './words'

type Value = string | number
const spanOf = ({ from, to }: Totals) => `${dayWords(from)}至${dayWords(to)}`

const numbers = ({ persons, personTimes, sumFen }: Sum) => [persons, personTimes, sumFen]
const splitRow = (group: string, name: string, sum: Split): Value[] => [
  ...[group, name, sum.times, ...numbers(sum)],
  ...[sum.own.sumFen, sum.others.sumFen],
  ...[sum.inService.personTimes, sum.inService.sumFen, sum.retired.personTimes, sum.retired.sumFen],
]
const SPLIT = ['分类', '项目', '件数', '人数', '人次', '金额（元）', '其中工会\n经费（元）', '其中其他\n经费（元）']
const OF_WHOM = ['在职\n人次', '在职金额\n（元）', '退休\n人次', '退休金额\n（元）']

/** By kind and by line: each adds up to the whole, people are counted once in each. */
const summary = (totals: Totals): ExcelSheet => ({
  name: '汇总',
  title: `慰问汇总表（${spanOf(totals)}）`,
  landscape: true,
  heads: [...SPLIT, ...OF_WHOM],
  widths: [9, 22, 7, 7, 7, 14, 14, 14, 7, 14, 7, 14],
  money: [5, 6, 7, 9, 11],
  rows: [
    ...totals.kinds.map(({ kind, sum }) => splitRow('慰问类别', totalKindWords[kind], sum)),
    ...totals.lines.map(({ line, sum }) => splitRow('支出科目', line, sum)),
    splitRow('合计', '', totals.all),
  ],
})

const sources = (totals: Totals): ExcelSheet => ({
  name: '经费来源',
  title: '按经费来源',
  heads: ['经费来源', '人数', '人次', '金额（元）'],
  widths: [24, 12, 12, 20],
  money: [3],
  rows: totals.sources.map(({ source, sum }) => [sourceWords[source], ...numbers(sum)]),
})

const months = (totals: Totals): ExcelSheet => ({
  name: '按月',
  title: '按月',
  heads: ['月份', '人次', '金额（元）'],
  widths: [20, 16, 24],
  money: [2],
  rows: totals.months.map(({ month, personTimes, sumFen }) => [
    ...[`${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`, personTimes, sumFen],
  ]),
})

const HEADS = [
  '序号',
  '日期',
  '类别',
  '名称',
  '形式',
  '经费来源',
  '支出科目',
  '每人（元）',
  '人数',
  '合计（元）',
  '凭证号',
]
/** Every visit and run behind the sums; names only where the reader may have them. */
const details = (rows: readonly Row[]): ExcelSheet => ({
  name: '明细',
  title: '明细',
  landscape: true,
  heads: [...HEADS, '会议纪要', '对象'],
  widths: [5, 15, 11, 14, 10, 10, 14, 11, 6, 12, 12, 12, 18],
  money: [7, 9],
  rows: rows.map((r, i) => [
    ...[i + 1, dayWords(r.on), totalKindWords[r.kind], r.title ?? '', formWords[r.form], sourceWords[r.source], r.line],
    ...[r.amountFen, r.sum.persons, r.sum.sumFen, r.voucherNos.join('、')],
    ...[[...new Set(r.minutes.map((m) => m.no))].join('、'), r.names?.join('、') ?? ''],
  ]),
})

export const totalsSheets = (totals: Totals, rows: readonly Row[]): ExcelSheet[] => [
  ...[summary(totals), sources(totals), months(totals), details(rows)],
]
