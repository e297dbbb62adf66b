import type { ContestContract } from '@domain/contest/contract'
import type { Contest } from '@domain/contest/model'
import { phaseOf } from '@domain/contest/phase'
import { seenBy } from '@domain/contest/rules'
import { no, ok } from '@domain/kit/result'
import type { Handler } from '../kit/serve'
import { toRun } from './change'
import { concernedBy } from './concerned'
import { contestView } from './contest-view'
import { tellMany } from './tell'

type Cancel = ContestContract['actions']['cancel']

/** A draft goes back into the drawer: nobody but those who run it has ever seen it, and nobody is told. */
export const cancel: Handler<Cancel> = async ({ id, reason }, ctx) => {
  const unfit = await ctx.unfit({ reason })
  if (unfit) return unfit
  const { now, caller } = ctx
  return ctx.deed(async (deed) => {
    const found = await toRun(deed, id, ctx)
    if (!found.ok) return found
    const { contest: before, roll } = found.value
    const phase = phaseOf(before, now)
    if (phase === 'cancelled' || phase === 'over') return no('WRONG_PHASE', { phase })
    const known = { ...before, state: 'cancelled' as const, cancelled: { at: now, reason } }
    const contest: Contest = {
      ...known,
      version: before.version + 1,
      plan: roll ? before.plan + 1 : before.plan,
      seenBy: seenBy(roll ? known : before),
    }
    const closed = roll && { ...roll, plan: contest.plan, rev: roll.rev + 1 }
    await deed.update('contests', contest)
    if (closed) await deed.update('rolls', closed)
    await deed.audit({ recordId: id, from: before.state, to: 'cancelled', why: reason })
    if (roll)
      await tellMany(deed, await concernedBy(before, roll, now), 'contest_cancelled', {
        ...{ id, title: contest.title, by: caller.name, reason },
        was: contest.startsAt,
      })
    return ok(await contestView(contest, closed, ctx))
  })
}
