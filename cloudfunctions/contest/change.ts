import type { Contest } from '@domain/contest/model'
import type { Roll } from '@domain/contest/roll'
import { runs } from '@domain/contest/rules'
import { no, ok } from '@domain/kit/result'
import type { Deed } from '../kit/deed'
import type { Ctx } from '../kit/serve'
import { canSee } from './contest-view'

/** A contest that the caller may change, and its roll; of others not even that they exist. */
export async function toRun(deed: Deed, id: string, { caller }: Pick<Ctx, 'caller'>) {
  const contest = await deed.get<Contest>('contests', id)
  const roll = await deed.get<Roll>('rolls', id)
  if (!contest || !canSee(contest, roll, caller)) return no('NOT_FOUND')
  return runs(contest, caller) ? ok({ contest, roll }) : no('NOT_ALLOWED')
}
