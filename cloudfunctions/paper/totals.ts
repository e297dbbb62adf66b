import type { Row } from '@domain/condolence/totals'
import { ok } from '@domain/kit/result'
import type { PaperContract } from '@domain/paper/contract'
import { rowsFor, totalsFor } from '../condolence/offers'
import { keepPaper } from '../file/offers'
import type { Handler } from '../kit/serve'
import { excelOf } from './excel'
import { totalsSheets } from './totals-sheets'

/** 慰问汇总表, for who keeps or audits the books. */
export const totals: Handler<PaperContract['actions']['totals']> = async ({ from, to }, ctx) => {
  const sums = await totalsFor({ from, to }, ctx)
  if (!sums.ok) return sums
  const rows: Row[] = []
  let cursor: string | undefined
  do {
    const page = await rowsFor({ from, to, cursor }, ctx)
    if (!page.ok) return page
    rows.push(...page.value.items)
    cursor = page.value.cursor
  } while (cursor !== undefined)
  const bytes = await excelOf(totalsSheets(sums.value, rows))
  return ok(await keepPaper(bytes, `慰问汇总表 ${from} 至 ${to}.xlsx`, ctx.caller, ctx.now))
}
