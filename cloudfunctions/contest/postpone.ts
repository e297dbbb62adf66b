import type { ContestContract } from '@domain/contest/contract'
import type { Contest } from '@domain/contest/model'
import { phaseOf } from '@domain/contest/phase'
import { canKeepTimes } from '@domain/contest/rules'
import { no, ok } from '@domain/kit/result'
import type { Handler } from '../kit/serve'
import { toRun } from './change'
import { concernedBy } from './concerned'
import { contestView } from './contest-view'
import { tellMany } from './tell'

type Postpone = ContestContract['actions']['postpone']

/** 顺延: who takes part, line-ups and draws stay as they are; who cannot come may withdraw again. */
export const postpone: Handler<Postpone> = async ({ id, startsAt, endsAt, withdrawUntil, reason }, ctx) => {
  const unfit = await ctx.unfit({ reason })
  if (unfit) return unfit
  const { now, caller } = ctx
  return ctx.deed(async (deed) => {
    const found = await toRun(deed, id, ctx)
    if (!found.ok) return found
    const { contest: before, roll } = found.value
    const phase = phaseOf(before, now)
    if (!roll || phase === 'draft' || phase === 'cancelled' || phase === 'over') return no('WRONG_PHASE', { phase })
    if (startsAt <= now) return no('IN_THE_PAST')
    const times = {
      startsAt,
      endsAt: endsAt ?? startsAt + (before.endsAt - before.startsAt),
      withdrawUntil: withdrawUntil ?? startsAt,
    }
    const fit = canKeepTimes({ ...before, ...times })
    if (!fit.ok) return fit
    const line = { at: now, byName: caller.name, reason, startsAt: before.startsAt }
    const contest: Contest = {
      ...before,
      ...times,
      version: before.version + 1,
      plan: before.plan + 1,
      postponed: [...before.postponed, line],
    }
    const moved = { ...roll, plan: contest.plan, rev: roll.rev + 1, startsAt }
    await deed.update('contests', contest)
    await deed.update('rolls', moved)
    await deed.audit({ recordId: id, from: 'published', to: 'published', why: reason })
    await tellMany(deed, await concernedBy(before, roll, now), 'contest_postponed', {
      ...{ id, title: contest.title, by: caller.name, reason },
      until: startsAt,
      was: before.startsAt,
    })
    return ok(await contestView(contest, moved, ctx))
  })
}
