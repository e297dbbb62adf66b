import type { CondolenceContract } from '@domain/condolence/contract'
import { totalsOf } from '@domain/condolence/summing'
import { no, ok } from '@domain/kit/result'
import type { Handler } from '../kit/serve'
import { givenIn, wrongTime } from './given'

export const totals: Handler<CondolenceContract['actions']['totals']> = async ({ from, to }) => {
  const field = wrongTime(from, to)
  return field ? no('BAD_INPUT', { field }) : ok(totalsOf(await givenIn(from, to), from, to))
}
