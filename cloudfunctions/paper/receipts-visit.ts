import { no, ok } from '@domain/kit/result'
import { visitFor } from '../condolence/offers'
import type { Ctx } from '../kit/serve'
import { condolenceKindWords, formWords, sourceWords } from './condolence-words'
import type { ReceiptSheet } from './receipt-sheet'
import { dayWords } from './words'

/** A sheet and what its file is called. */
export type Sheet = Omit<ReceiptSheet, 'school'> & { file: string }

/** Of a visit: whoever handles one of its cases prints it, with the people of theirs. */
export async function receiptsOfVisit(id: string, ctx: Ctx) {
  const found = await visitFor(id, ctx)
  if (!found) return no('NOT_FOUND')
  if (!found.handles) return no('NOT_ALLOWED')
  const { visit, groups } = found
  const { kind, on, form, amountFen, source, line, visitors, voucherNos, minutes } = visit
  const books = [
    `经费来源：${sourceWords[source]}`,
    `支出科目：${line}`,
    voucherNos.length > 0 && `凭证号：${voucherNos.join('、')}`,
    minutes.length > 0 && `会议纪要：${[...new Set(minutes.map((m) => m.no))].join('、')}`,
  ]
  const sheet: Sheet = {
    title: '慰问签领表',
    // Names of files are seen by others.
    file: '慰问签领表.docx',
    about: [
      `${condolenceKindWords[kind]}　　${dayWords(on)}　　看望人：${visitors.map((w) => w.name).join('、')}`,
      books.filter(Boolean).join('　　'),
    ],
    signers: visit.recipients.map(({ id: of, name }) => ({
      ...{ name, group: groups.get(of) ?? '', what: formWords[form], amountFen },
    })),
  }
  return ok(sheet)
}
