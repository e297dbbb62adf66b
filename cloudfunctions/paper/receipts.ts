import { no, ok } from '@domain/kit/result'
import type { PaperContract } from '@domain/paper/contract'
import { visitFor } from '../condolence/offers'
import { keepPaper } from '../file/offers'
import type { Ctx, Handler } from '../kit/serve'
import { condolenceKindWords, formWords, sourceWords } from './condolence-words'
import { type ReceiptSheet, receiptSheet } from './receipt-sheet'
import { wordOf } from './word'
import { dayWords, timeWords } from './words'

type Sheet = Omit<ReceiptSheet, 'school'>

async function ofVisit(id: string, ctx: Ctx) {
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

/** 签领表, of a visit or of a run. */
export const receipts: Handler<PaperContract['actions']['receipts']> = async ({ visitId, runId }, ctx) => {
  if (visitId === undefined || runId !== undefined) return no('BAD_INPUT', { field: 'visitId' })
  const sheet = await ofVisit(visitId, ctx)
  if (!sheet.ok) return sheet
  const { title } = sheet.value
  const bytes = await wordOf({
    title,
    note: `${timeWords(ctx.now)}打印`,
    margin: { top: 18, side: 25, bottom: 18 },
    children: receiptSheet({ ...sheet.value, school: ctx.settings.schoolName }),
  })
  return ok(await keepPaper(bytes, `${title}.docx`, ctx.caller, ctx.now))
}
