import type { Standard } from '@domain/condolence/standard'
import type { CondolenceView, RecipientView, VisitView, YearSum } from '@domain/condolence/view'
import { yuanWords } from '@domain/kit/money'
import type { Day } from '@domain/kit/time'
import type { FileChild } from 'docx'
import { condolenceKindWords, formWords, sourceWords, standardWords, sumWords } from './condolence-words'
import { middle } from './entrant-lists'
import { type Cell, label, type Row, ruled, signature } from './table'
import { paragraph, paragraphs, WIDTH } from './word'
import { BLANK_DATE, dateWords, dayWords, kindWords } from './words'

const SIZE = { size: 11 }
const COLUMNS = [2.6, 5.4, 2.6, 5.4]
const heading = (text: string) => paragraph(text, { hei: true, ...SIZE, before: 8, after: 3, keepNext: true })
const wide = (name: string, text: string, height = 8): Row => ({
  cells: [label(name), { span: COLUMNS.length - 1, children: paragraphs(text, SIZE) }],
  height,
})
const signed = (name: string, children: Cell['children']): Row => ({
  cells: [label(name), { span: COLUMNS.length - 1, children }],
})

/** `2026.11.21`: for narrow columns. */
const shortDay = (day: Day) => day.replaceAll('-', '.')

/** Times and sums of the year, each beside what it may be. */
const timesWords = ({ times, timesPerYear }: YearSum) =>
  timesPerYear === null ? `${times} 次` : `${times} 次\n限 ${timesPerYear} 次`
const capWords = ({ sumFen, yearFen }: YearSum) =>
  `${yuanWords(sumFen)}\n${yearFen === null ? '（不设上限）' : `（上限 ${yuanWords(yearFen)}）`}`
const earlierWords = ({ visits }: YearSum) =>
  visits.map((w) => `${shortDay(w.on)}　${yuanWords(w.amountFen)} 元`).join('\n') || '无'

/** Whom it is for, with what each has had this year; in a case of many on several pages. */
function people(recipients: readonly RecipientView[], given: readonly VisitView[]): FileChild {
  const of = new Set(given.map((w) => w.id))
  const rows = recipients.map(({ name, group, kind, year }, i): Row => {
    // What this case itself gave stands below.
    const earlier = year && { ...year, visits: year.visits.filter((w) => !of.has(w.id)) }
    const sums = year ? [timesWords(year), capWords(year)] : ['', '']
    const cells = [middle(i + 1), middle(name), middle(group, 10), middle(kindWords[kind], 10)]
    return { cells: [...cells, ...sums.map((s) => middle(s, 10)), middle(earlier ? earlierWords(earlier) : '', 9)] }
  })
  const heads = ['序号', '姓名', '工会小组', '人员类别', '本年同类\n已慰问', '本年同类\n已给（元）', '此前慰问']
  return ruled([1.3, 2.2, 2.9, 2.1, 2.1, 2.7, 3], [{ cells: heads, head: true }, ...rows], WIDTH)
}

function opinion({ approval, declined }: CondolenceView): Row {
  if (declined)
    return signed('工会主席\n意见', [
      paragraph('不办理。', SIZE),
      ...paragraphs(declined.reason, SIZE),
      signature(`经办人：${declined.byName}　　${dateWords(declined.at)}`),
    ])
  const superior = approval?.superior
  return signed('工会主席\n意见', [
    paragraph(approval ? '同意。' : '', SIZE),
    signature(
      approval
        ? `批准人：${approval.byName}　　${dateWords(approval.at)}　　签字：＿＿＿＿＿＿`
        : `签字：　　　　　　　${BLANK_DATE}`,
    ),
    ...(superior ? [signature(`上级工会：${superior.name}　　${dayWords(superior.on)}`)] : []),
  ])
}

function decision(seen: CondolenceView, standard: Standard): FileChild {
  const { approval, recipients, reported, note } = seen
  const { minutes } = approval ?? {}
  const count = recipients.length
  const rows: Row[] = [
    {
      cells: [
        ...[label('慰问事由'), { text: condolenceKindWords[seen.kind] }],
        ...[label('发生日期'), { text: seen.happenedOn ? dayWords(seen.happenedOn) : '' }],
      ],
      height: 8,
    },
    {
      cells: [
        ...[label('报告人'), { text: reported?.byName ?? '' }],
        ...[label('报告日期'), { text: reported ? dateWords(reported.at) : '' }],
      ],
      height: 8,
    },
    wide('情况说明', note ?? ''),
    wide('慰问标准', standardWords(standard)),
    wide(
      '批准金额',
      approval ? `每人 ${sumWords(approval.amountFen)}` : '每人　　　　　　　元（人民币　　　　　　　　　　　）',
    ),
    wide(
      '合　　计',
      approval ? `${count} 人，${sumWords(approval.amountFen * count)}` : `${count} 人，　　　　　　　元`,
    ),
    wide('慰问形式', approval ? formWords[approval.form] : ''),
    wide('超出标准\n的理由', approval ? (approval.reason ?? '（无）') : ''),
    wide('会议纪要', minutes ? `${minutes.no}（${dayWords(minutes.on)}）` : approval ? '（无）' : ''),
    opinion(seen),
  ]
  return ruled(COLUMNS, rows, WIDTH)
}

const namesWords = (list: readonly { name: string }[]) => list.map((w) => w.name).join('、')

/** What was given; then each source and line apart, since they are booked apart. */
function given(visits: readonly VisitView[]): FileChild[] {
  const rows = visits.map((w): Row => {
    const also = [w.advancedBy && `${w.advancedBy.name}垫付`, w.proofSeenBy && `${w.proofSeenBy.name}已验证明`, w.note]
    const form = `${formWords[w.form]}\n${yuanWords(w.amountFen)}×${w.recipients.length} 人`
    const money = `${sourceWords[w.source]}\n${w.line}`
    const cells = [middle(shortDay(w.on), 10), middle(namesWords(w.visitors), 10), middle(form, 10)]
    const rest = [middle(yuanWords(w.sumFen), 10), middle(money, 10), middle(w.voucherNos.join('\n'), 10)]
    return { cells: [...cells, ...rest, { text: also.filter(Boolean).join('；'), size: 9 }] }
  })
  const heads = ['日期', '看望人', '形式、每人（元）', '合计（元）', '经费来源、\n支出科目', '凭证号', '备注']
  const sums = new Map<string, number>()
  for (const w of visits) {
    const key = `${sourceWords[w.source]}（${w.line}）`
    sums.set(key, (sums.get(key) ?? 0) + w.sumFen)
  }
  const all = visits.reduce((sum, w) => sum + w.sumFen, 0)
  const apart = [...sums].map(([key, sum]) => `${key} ${yuanWords(sum)} 元`).join('；')
  const blank: Row = { cells: heads.map(() => middle('')), height: 10 }
  return [
    ruled(
      [2.4, 2.3, 2.8, 2.1, 3.1, 2, 2.3],
      [{ cells: heads, head: true }, ...(rows.length > 0 ? rows : [blank])],
      WIDTH,
    ),
    ...(visits.length > 0
      ? [paragraph(`合计 ${sumWords(all)}。${sums.size > 1 ? `其中：${apart}。` : ''}`, { ...SIZE, before: 4 })]
      : []),
  ]
}

/** 慰问审批表: what is known is filled in, what is not there yet is left to be written in. */
export function approvalForm(title: string, seen: CondolenceView, standard: Standard): FileChild[] {
  const { payment, recipients, visits = [] } = seen
  const year = recipients[0]?.year?.year
  const paid = payment ? `凭证号 ${payment.voucherNo}，${dayWords(payment.on)}，经办 ${payment.byName}` : ''
  const sign = ['经办人', '证明人', '财务'].map((who) => `${who}（签字）：＿＿＿＿＿`).join('　')
  return [
    paragraph(title, { hei: true, size: 20, align: 'center', after: 6 }),
    heading(`一、慰问对象（${recipients.length} 人）${year ? `　　${year} 年` : ''}`),
    people(recipients, visits),
    heading('二、审批'),
    decision(seen, standard),
    heading('三、看望和发放'),
    ...given(visits),
    paragraph(`报销：${paid || '＿＿＿＿＿＿＿＿＿＿'}`, { ...SIZE, before: 4 }),
    ...(payment?.superior
      ? [paragraph(`上级工会：${payment.superior.name}，${dayWords(payment.superior.on)}`, SIZE)]
      : []),
    paragraph(sign, { ...SIZE, before: 12 }),
  ]
}
