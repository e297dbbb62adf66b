import { no, ok } from '@domain/kit/result'
import type { PaperContract } from '@domain/paper/contract'
import { takenPart } from '../contest/offers'
import { keepPaper } from '../file/offers'
import type { Handler } from '../kit/serve'
import { keptOf } from '../member/offers'
import { proposalsOf } from '../proposal/offers'
import { excelOf } from './excel'
import { contestSheet, dataSheets } from './my-data-sheets'

export const myData: Handler<PaperContract['actions']['myData']> = async (_input, ctx) => {
  const kept = await keptOf(ctx)
  if (!kept) return no('NOT_FOUND')
  const bytes = await excelOf([
    ...dataSheets(kept, await proposalsOf(ctx), ctx.now),
    contestSheet(await takenPart(ctx)),
  ])
  return ok(await keepPaper(bytes, '我的数据.xlsx', ctx.caller, ctx.now))
}
