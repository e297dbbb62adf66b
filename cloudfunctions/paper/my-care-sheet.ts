import { yuanWords } from '@domain/kit/money'
import type { KeptCase } from '../condolence/offers'
import { circleWords, condolenceKindWords, condolenceStateWords, formWords } from './condolence-words'
import { dataSheet } from './data-sheet'
import type { ExcelSheet } from './excel'
import { dayWords, timeWords } from './words'

type Given = KeptCase['given'][number]
const givenWords = ({ on, form, amountFen, visitors }: Given) =>
  `${dayWords(on)} ${formWords[form]} ${yuanWords(amountFen)} 元（${visitors.join('、')}）`

/** What the union did for the caller. */
export const careSheet = (cases: readonly KeptCase[]): ExcelSheet =>
  dataSheet(
    '关心看望',
    ['事由', '日期', '报告时间', '报告人', '状态', '收到的慰问', '谁可以知道', '来信时间', '来信', '读信时间'],
    [10, 16, 18, 10, 10, 30, 12, 18, 50, 18],
    cases.map((c) => [
      ...[condolenceKindWords[c.kind], dayWords(c.happenedOn), timeWords(c.reportedAt), c.reportedBy],
      ...[condolenceStateWords[c.state], c.given.map(givenWords).join('\n'), circleWords[c.circle]],
      ...[c.letter ? timeWords(c.letter.at) : '', c.letter?.text ?? ''],
      c.letter?.readAt ? timeWords(c.letter.readAt) : '',
    ]),
    true,
  )
