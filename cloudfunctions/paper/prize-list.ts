import { no } from '@domain/kit/result'
import type { PaperContract } from '@domain/paper/contract'
import { contestFor } from '../contest/offers'
import type { Handler } from '../kit/serve'

/** 获奖名单（签领表）. */
export const prizeList: Handler<PaperContract['actions']['prizeList']> = async ({ contestId }, ctx) => {
  const contest = await contestFor(contestId, ctx)
  if (!contest) return no('NOT_FOUND')
  return contest.runs ? no('NO_PRIZES') : no('NOT_ALLOWED')
}
