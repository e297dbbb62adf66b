import { ARRIVALS_PAGE, type Arrival } from '@domain/contest/arriving'
import { OPENS_BEFORE } from '@domain/contest/check-in'
import type { ContestContract } from '@domain/contest/contract'
import { teamOf } from '@domain/contest/roll'
import { runs } from '@domain/contest/rules'
import { no, ok } from '@domain/kit/result'
import type { Member } from '@domain/member/model'
import { cursorOf, placeOf } from '../kit/cursor'
import type { Handler } from '../kit/serve'
import { BadCursor, getMany } from '../kit/store'
import { checkInsOf, expectedIn, hallFor } from './hall'
import { ticks } from './tick'

/** The row after the one that the cursor names; the queue may have moved on, so that its number is only where to look first. */
function startAfter(cursor: string | undefined, ids: readonly string[]): number {
  if (cursor === undefined) return 0
  const place = placeOf(cursor)
  if (!place || typeof place[0] !== 'number') throw new BadCursor()
  const at = ids.indexOf(place[1])
  return at >= 0 ? at + 1 : Math.max(0, place[0])
}

export const arrivals: Handler<ContestContract['actions']['arrivals']> = async (input, ctx) => {
  const { contestId, eventId, cursor } = input
  const { caller, now } = ctx
  const hall = await hallFor(contestId, eventId, caller)
  if (!hall) return no('NOT_FOUND')
  const { contest, event, roll } = hall
  if (!runs(contest, caller) && !caller.roles.includes('leader')) return no('NOT_ALLOWED')
  if (contest.state === 'cancelled') return no('CANCELLED')
  if (contest.state === 'draft') return no('NOT_PUBLISHED')
  const expected = expectedIn(hall, now)
  const [members, came] = await Promise.all([
    getMany<Member>(
      'members',
      expected.map((e) => e.memberId),
    ),
    checkInsOf(contestId, eventId),
  ])
  const byId = new Map(members.map((m) => [m._id, m]))
  const cameAt = new Map(came.map((c) => [c.memberId, c.at]))
  const rows = expected.flatMap(({ memberId, entrantId }): Arrival[] => {
    const member = byId.get(memberId)
    if (!member || !ticks(hall, ctx, member)) return []
    const { name, staffNo, group } = member
    const [at, team] = [cameAt.get(memberId), teamOf(roll, eventId, entrantId)?.name]
    return [
      {
        memberId,
        name,
        staffNo,
        group,
        entrantId,
        ...(team !== undefined && { team }),
        ...(at !== undefined && { at }),
      },
    ]
  })
  const start = startAfter(
    cursor,
    rows.map((r) => r.memberId),
  )
  const items = rows.slice(start, start + ARRIVALS_PAGE)
  const last = items.at(-1)
  const more = start + items.length < rows.length && last
  return ok({
    title: contest.title,
    name: event.name,
    from: contest.startsAt - OPENS_BEFORE,
    until: contest.endsAt,
    present: rows.filter((r) => r.at !== undefined).length,
    expected: rows.length,
    items,
    ...(more && { cursor: cursorOf([start + items.length, last.memberId]) }),
  })
}
