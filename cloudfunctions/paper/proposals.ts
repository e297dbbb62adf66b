import { no, ok } from '@domain/kit/result'
import type { PaperContract } from '@domain/paper/contract'
import { breakdownOf, statsOf } from '@domain/proposal/stats'
import { keepPaper } from '../file/offers'
import type { Handler } from '../kit/serve'
import { callFor, proposalsFor, tallyFor } from '../proposal/offers'
import { congressOf } from './congress'
import { excelOf } from './excel'
import { proposalsSheet } from './proposals-sheet'
import { statsSheet } from './stats-sheet'

export const proposals: Handler<PaperContract['actions']['proposals']> = async ({ callId }, ctx) => {
  const call = await callFor(callId)
  if (!call) return no('NOT_FOUND')
  const [{ name }, all, tally] = await Promise.all([congressOf(call, ctx), proposalsFor(callId, ctx), tallyFor(callId)])
  const title = `${name}提案汇总表`
  const bytes = await excelOf([
    proposalsSheet(title, all),
    statsSheet(`${name}提案统计`, statsOf(tally), breakdownOf(tally)),
  ])
  return ok(await keepPaper(bytes, `${title}.xlsx`, ctx.caller, ctx.now))
}
