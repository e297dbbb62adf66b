import { no, ok } from '@domain/kit/result'
import type { PaperContract } from '@domain/paper/contract'
import { keepPaper } from '../file/offers'
import type { Handler } from '../kit/serve'
import { receiptSheet } from './receipt-sheet'
import { receiptsOfRun } from './receipts-run'
import { receiptsOfVisit } from './receipts-visit'
import { wordOf } from './word'
import { timeWords } from './words'

/** 签领表, of a visit or of a run. */
export const receipts: Handler<PaperContract['actions']['receipts']> = async ({ visitId, runId }, ctx) => {
  const sheet =
    visitId !== undefined && runId === undefined
      ? await receiptsOfVisit(visitId, ctx)
      : runId !== undefined && visitId === undefined
        ? await receiptsOfRun(runId, ctx)
        : no('BAD_INPUT', { field: 'visitId' })
  if (!sheet.ok) return sheet
  const { title, file } = sheet.value
  const bytes = await wordOf({
    title,
    note: `${timeWords(ctx.now)}打印`,
    margin: { top: 18, side: 25, bottom: 18 },
    children: receiptSheet({ ...sheet.value, school: ctx.settings.schoolName }),
  })
  return ok(await keepPaper(bytes, file, ctx.caller, ctx.now))
}
