import type { Ticked } from '@domain/contest/arriving'
import { type CheckIn, canCheckIn, canTick, seatOf, tickedAt } from '@domain/contest/check-in'
import type { ContestContract } from '@domain/contest/contract'
import { runs } from '@domain/contest/rules'
import type { Answer } from '@domain/kit/contract'
import { no, ok } from '@domain/kit/result'
import type { Member } from '@domain/member/model'
import type { Deed } from '../kit/deed'
import type { Ctx, Handler } from '../kit/serve'
import { getMany } from '../kit/store'
import { memberByCode } from '../member/offers'
import { type Hall, hallFor } from './hall'
import { arrive, once } from './present'

type Tick = ContestContract['actions']['tick']

/** People that one transaction checks in: a list of hundreds would hold its records too long. */
const PART = 25

/** A leader ticks the people of their group and of those below it, and of a joint team that it is. */
export const ticks = ({ contest }: Hall, { caller }: Pick<Ctx, 'caller'>, member: Pick<Member, 'groupIds'>) =>
  runs(contest, caller) || (caller.roles.includes('leader') && member.groupIds.includes(caller.groupId))

type Person = Pick<Member, '_id' | 'name' | 'groupIds'>
type How = Pick<CheckIn, 'at' | 'way' | 'by' | 'sentAt'>

/** Checks in those who may be, and says of the others why not. */
async function tickSome(deed: Deed, hall: Hall, ctx: Ctx, people: readonly Person[], how: How): Promise<Ticked> {
  const done: Ticked = { items: [], refused: [] }
  const { contest, event, roll } = hall
  for (const person of people) {
    const { _id: memberId, name } = person
    const seat = seatOf(contest, event, roll, memberId, ctx.now)
    if (!ticks(hall, ctx, person)) done.refused.push({ memberId, name, error: 'OTHER_GROUP' })
    else if (!seat.ok) done.refused.push({ memberId, name, error: seat.error })
    else done.items.push({ memberId, name, ...(await arrive(deed, hall, memberId, { ...how, entrantId: seat.value })) })
  }
  return done
}

/** In the order of the ids; who is unknown, or has left without taking part, is told like who is not in. */
async function peopleOfIds({ roll }: Hall, ids: readonly string[]): Promise<Person[]> {
  const known = (await getMany<Member>('members', ids)).filter(
    (m) => m.state === 'active' || roll.people.includes(m._id),
  )
  const found = new Map(known.map((m) => [m._id, m]))
  return ids.map((_id) => found.get(_id) ?? { _id, name: '', groupIds: [] })
}

async function tickList(hall: Hall, ctx: Ctx, memberIds: readonly string[], said?: number): Promise<Answer<Tick>> {
  const { caller, now } = ctx
  const at = tickedAt(hall.contest, said, now)
  const how: How = { at, way: 'tick', by: caller.id, ...(said !== undefined && { sentAt: now }) }
  const all: Ticked = { items: [], refused: [] }
  for (let i = 0; i < memberIds.length; i += PART) {
    const people = await peopleOfIds(hall, memberIds.slice(i, i + PART))
    const work = async (deed: Deed): Promise<Answer<Tick>> => {
      const timely = canTick(hall.contest, at, now)
      return timely.ok ? ok(await tickSome(deed, hall, ctx, people, how)) : timely
    }
    const done = await once(() => ctx.deed(work, String(i)))
    if (!done.ok) return done
    all.items.push(...done.value.items)
    all.refused.push(...done.value.refused)
  }
  return ok(all)
}

/** The code is looked at inside of the deed: the retry of one that was in time hears that it is done. */
const tickCode = (hall: Hall, ctx: Ctx, code: string): Promise<Answer<Tick>> =>
  once(() =>
    ctx.deed(async (deed): Promise<Answer<Tick>> => {
      const { caller, now } = ctx
      const timely = canCheckIn(hall.contest, now)
      if (!timely.ok) return timely
      const owner = await memberByCode(code, now)
      if (!owner.ok) return owner
      return ok(await tickSome(deed, hall, ctx, [owner.value], { at: now, way: 'own_code', by: caller.id }))
    }),
  )

export const tick: Handler<Tick> = async ({ contestId, eventId, memberIds, memberCode, at }, ctx) => {
  const hall = await hallFor(contestId, eventId, ctx.caller)
  if (!hall) return no('NOT_FOUND')
  if (!runs(hall.contest, ctx.caller) && !ctx.caller.roles.includes('leader')) return no('NOT_ALLOWED')
  if (memberIds && !memberCode) return tickList(hall, ctx, memberIds, at)
  return memberCode && !memberIds ? tickCode(hall, ctx, memberCode) : no('BAD_INPUT', { field: 'memberIds' })
}
