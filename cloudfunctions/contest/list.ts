import type { ContestContract } from '@domain/contest/contract'
import type { Contest, Phase } from '@domain/contest/model'
import { phaseOf } from '@domain/contest/phase'
import type { Roll } from '@domain/contest/roll'
import { callerWords } from '@domain/kit/audience'
import { ok } from '@domain/kit/result'
import { endOf, startOf } from '@domain/kit/time'
import type { Ctx, Handler } from '../kit/serve'
import { getMany, query, type Where } from '../kit/store'
import { canSee, rowOf } from './contest-view'

type Wanted = Phase | 'published'
const PUBLISHED = { state: 'published' }

/** What of a contest says that it is now so. */
function stateWhere(state: Wanted, now: number): Where {
  switch (state) {
    case 'announced':
      return { ...PUBLISHED, signUpOpensAt: { gt: now } }
    case 'open':
      return { ...PUBLISHED, signUpOpensAt: { lte: now }, signUpClosesAt: { gt: now } }
    case 'closed':
      return { ...PUBLISHED, signUpClosesAt: { lte: now } }
    case 'running':
      return { ...PUBLISHED, endsAt: { gt: now } }
    case 'over':
      return { ...PUBLISHED, endsAt: { lte: now } }
    default:
      return { state }
  }
}

/** When a contest begins that is now so, within the days asked for. */
function beginning(state: Wanted | undefined, from: string | undefined, to: string | undefined, now: number): Where {
  const latest = [...(to ? [endOf(to)] : []), ...(state === 'running' ? [now] : [])]
  const bounds = {
    ...(from && { gte: startOf(from) }),
    ...(latest.length > 0 && { lte: Math.min(...latest) }),
    ...(state === 'closed' && { gt: now }),
  }
  return Object.keys(bounds).length > 0 ? { startsAt: bounds } : {}
}

const isWanted = (contest: Contest, state: Wanted | undefined, now: number) =>
  state === undefined || contest.state === state || phaseOf(contest, now) === state

export const list: Handler<ContestContract['actions']['list']> = async ({ state, mine, from, to, cursor }, ctx) => {
  if (mine) return ok(await listMine({ state, from, to, cursor }, ctx))
  const { caller, now } = ctx
  const where: Where = {
    seenBy: { in: callerWords(caller) },
    ...(state && stateWhere(state, now)),
    ...beginning(state, from, to, now),
  }
  const page = await query<Contest>('contests', { where, sort: '-startsAt', cursor })
  const ids = page.items.map((c) => c._id)
  // Only of those in which the caller is: a roll holds everybody.
  const rolls =
    ids.length > 0
      ? await query<Roll>('rolls', { where: { _id: { in: ids }, people: caller.id }, sort: '_id' })
      : { items: [] }
  const byId = new Map(rolls.items.map((r) => [r._id, r]))
  return ok({ items: page.items.map((c) => rowOf(c, byId.get(c._id), ctx)), cursor: page.cursor })
}

interface Asked {
  state?: Wanted
  from?: string
  to?: string
  cursor?: string
}
/** Where the caller takes part. A page may hold fewer rows than others: those withdrawn from are left out. */
async function listMine({ state, from, to, cursor }: Asked, ctx: Ctx) {
  const where: Where = { people: ctx.caller.id, ...beginning(undefined, from, to, ctx.now) }
  const page = await query<Roll>('rolls', { where, sort: '-startsAt', cursor })
  const contests = await getMany<Contest>(
    'contests',
    page.items.map((r) => r._id),
  )
  const byId = new Map(contests.map((c) => [c._id, c]))
  const items = page.items.flatMap((roll) => {
    const contest = byId.get(roll._id)
    const row = contest && isWanted(contest, state, ctx.now) && canSee(contest, roll, ctx.caller)
    return row ? [rowOf(contest, roll, ctx)].filter((r) => r.mine.length > 0) : []
  })
  return { items, cursor: page.cursor }
}
