import { no, ok } from '@domain/kit/result'
import { dayOf, startOf } from '@domain/kit/time'
import type { ProposalContract } from '@domain/proposal/contract'
import { yearOf } from '@domain/proposal/year'
import type { Handler } from '../kit/serve'
import { givenTo } from './store'

export const year: Handler<ProposalContract['actions']['year']> = async (asked, { caller, now }) => {
  const { department } = caller
  // A handler without a department has no desk.
  if (department === undefined) return no('NOT_FOUND')
  const wanted = asked.year ?? Number(dayOf(now).slice(0, 4))
  const given = await givenTo(department, startOf(`${wanted}-01-01`), startOf(`${wanted + 1}-01-01`))
  return ok(yearOf(department, wanted, given, now))
}
