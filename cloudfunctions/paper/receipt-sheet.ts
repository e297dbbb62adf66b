import { yuanWords } from '@domain/kit/money'
import type { FileChild } from 'docx'
import { sumWords } from './condolence-words'
import { middle } from './entrant-lists'
import { type Row, ruled } from './table'
import { paragraph, WIDTH } from './word'

export interface Signer {
  name: string
  group: string
  /** Thing or form; under it stands what it is worth. */
  what: string
  amountFen: number
  /** Of what was handed out already: when. */
  handed?: string
  collector?: string
}
export interface ReceiptSheet {
  school: string
  title: string
  /** Under the title, a line each: occasion and day; whose money and which line. */
  about: readonly string[]
  signers: readonly Signer[]
}

const HEADS = ['序号', '姓名', '工会小组', '物品／金额（元）', '签名', '代领人']
const WIDTHS = [1.3, 2.6, 3.4, 3.6, 3, 2.4]

/** 签领表: a row to sign in for each; its heads stand on every page. */
export function receiptSheet({ school, title, about, signers }: ReceiptSheet): FileChild[] {
  const rows = signers.map(({ name, group, what, amountFen, handed, collector }, i): Row => {
    const cells = [middle(i + 1), middle(name), middle(group, 10), middle(`${what}　${yuanWords(amountFen)}`, 10)]
    return { cells: [...cells, middle(handed ?? '', 9), middle(collector ?? '', 10)], height: 10, whole: true }
  })
  const sum = signers.reduce((all, s) => all + s.amountFen, 0)
  const last: Row = {
    cells: [{ text: `合计　${signers.length} 人　${sumWords(sum)}`, span: HEADS.length, hei: true, align: 'center' }],
    height: 9,
    whole: true,
  }
  return [
    paragraph(`${school}工会`, { size: 14, align: 'center' }),
    paragraph(title, { hei: true, size: 20, align: 'center', after: 6 }),
    ...about.map((text, i) => paragraph(text, { size: 11, after: i === about.length - 1 ? 4 : 0 })),
    ruled(WIDTHS, [{ cells: HEADS, head: true }, ...rows, last], WIDTH),
    paragraph('经手人：＿＿＿＿＿＿　　证明人：＿＿＿＿＿＿　　工会主席：＿＿＿＿＿＿', { size: 12, before: 22 }),
  ]
}
