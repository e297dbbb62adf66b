import type { running } from '@domain/condolence/running'
import { no, ok } from '@domain/kit/result'
import { dayOf } from '@domain/kit/time'
import type { Handler } from '../kit/serve'
import { refusedAudience } from './run-audience'
import { overCap } from './run-cap'
import { frozenPeople } from './run-people'

export const budget: Handler<(typeof running)['budget']> = async ({ audience, asOf, valueFen, kind, source }, ctx) => {
  if (asOf > dayOf(ctx.now)) return no('FUTURE_DAY', { field: 'asOf' })
  const people = await frozenPeople(audience, asOf, ctx.now)
  const refused = await refusedAudience(audience, people, ctx.caller)
  if (refused) return no(refused)
  const year = Number(dayOf(ctx.now).slice(0, 4))
  const named = people.map((m) => ({ id: m._id, name: m.name }))
  const { over, count, capFen } = await overCap(named, { kind, valueFen, source: source ?? 'union', year }, ctx)
  return ok({ people: people.length, sumFen: people.length * valueFen, over, overCount: count, capFen })
}
