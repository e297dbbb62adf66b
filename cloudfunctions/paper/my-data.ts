import { no, ok } from '@domain/kit/result'
import type { PaperContract } from '@domain/paper/contract'
import { keptCases } from '../condolence/offers'
import { takenPart } from '../contest/offers'
import { keepPaper } from '../file/offers'
import type { Handler } from '../kit/serve'
import { keptOf } from '../member/offers'
import { proposalsOf } from '../proposal/offers'
import { excelOf } from './excel'
import { careSheet } from './my-care-sheet'
import { contestSheet, dataSheets } from './my-data-sheets'

export const myData: Handler<PaperContract['actions']['myData']> = async (_input, ctx) => {
  const kept = await keptOf(ctx)
  if (!kept) return no('NOT_FOUND')
  const [proposals, contests, cases] = await Promise.all([proposalsOf(ctx), takenPart(ctx), keptCases(ctx)])
  const bytes = await excelOf([...dataSheets(kept, proposals, ctx.now), contestSheet(contests), careSheet(cases)])
  return ok(await keepPaper(bytes, '我的数据.xlsx', ctx.caller, ctx.now))
}
