import { no } from '@domain/kit/result'
import type { PaperContract } from '@domain/paper/contract'
import { contestFor } from '../contest/offers'
import type { Handler } from '../kit/serve'

/** 成绩册. */
export const results: Handler<PaperContract['actions']['results']> = async ({ contestId }, ctx) => {
  const contest = await contestFor(contestId, ctx)
  return contest ? no('NO_RESULTS') : no('NOT_FOUND')
}
