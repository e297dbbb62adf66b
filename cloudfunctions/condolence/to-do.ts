import type { reporting } from '@domain/condolence/reporting'
import { callerWords, roleWord } from '@domain/kit/audience'
import { ok } from '@domain/kit/result'
import type { Role } from '@domain/kit/roles'
import type { Handler } from '../kit/serve'
import type { Where } from '../kit/store'
import { coming } from './coming'
import { rowsFor } from './list'
import { countCases, listCases } from './store'

const MOST = 50
const OFFICE: readonly Role[] = ['chair', 'committee']

/** What presses first stands first: the day by which somebody should have been there. */
export const toDo: Handler<(typeof reporting)['toDo']> = async (_input, ctx) => {
  const words = callerWords(ctx.caller)
  const office = OFFICE.filter((role) => ctx.caller.roles.includes(role))
  // The office sees to every visit; who was sent there, to their own.
  const theirs: Where = office.length > 0 ? { seenBy: { in: office.map(roleWord) } } : { waitsFor: { in: words } }
  const [page, overdue, days] = await Promise.all([
    listCases({ waitsFor: { in: words } }, 'nextBy', undefined, MOST),
    countCases({
      ...theirs,
      ...{ state: { in: ['reported', 'approved'] }, 'visitIds.0': { exists: false }, nextBy: { lt: ctx.now } },
    }),
    office.length > 0 ? coming(ctx.now) : { birthdays: [], retirements: [] },
  ])
  const items = await rowsFor(page.items, ctx)
  return ok({ items, more: page.cursor !== undefined, overdue, ...days })
}
