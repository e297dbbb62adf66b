import type { ContestContract } from '@domain/contest/contract'
import { standing } from '@domain/contest/queue'
import { peopleOf, type Roll } from '@domain/contest/roll'
import { PAGE_SIZE } from '@domain/kit/page'
import { no, ok } from '@domain/kit/result'
import { cursorOf, placeOf } from '../kit/cursor'
import type { Handler } from '../kit/serve'
import { BadCursor, getMany } from '../kit/store'
import { entrantViews, membersById } from './entrant-view'
import { sceneOf } from './scene'
import { findMembers, findRoll } from './store'

/** Those that count in order of arrival, then the teams that fell out. */
function ordered(roll: Roll, counting: readonly string[], eventId: string) {
  const counts = new Set(counting)
  return [...counting, ...(roll.queue[eventId] ?? []).filter((x) => !counts.has(x))]
}

/** Where the next page begins: behind the last one shown, wherever it stands by now; else where it stood. */
function after(all: readonly string[], cursor: string | undefined): number {
  if (cursor === undefined) return 0
  const place = placeOf(cursor)
  if (!place || typeof place[0] !== 'number') throw new BadCursor()
  const at = all.indexOf(place[1])
  return at < 0 ? Math.max(0, place[0]) : at + 1
}

interface Checkin {
  _id: string
  at: number
}

export const entrants: Handler<ContestContract['actions']['entrants']> = async (asked, ctx) => {
  const { contestId, eventId } = asked
  const scene = await sceneOf(contestId, eventId, ctx)
  if (!scene) return no('NOT_FOUND')
  const { contest, event } = scene
  const roll = await findRoll(contestId)
  if (!roll) return ok({ items: [] })
  const all = ordered(roll, standing(roll, event, contest, ctx.now), eventId)
  const from = after(all, asked.cursor)
  const shown = all.slice(from, from + PAGE_SIZE)
  const people = [...new Set(shown.flatMap((x) => peopleOf(roll, eventId, x)))]
  const [members, came] = await Promise.all([
    findMembers(people),
    getMany<Checkin>(
      'checkins',
      people.map((m) => `${contestId}_${eventId}_${m}`),
    ),
  ])
  const at = new Map(came.map((c) => [c._id.slice(contestId.length + eventId.length + 2), c.at]))
  const view = entrantViews({ contest, event, roll, members: membersById(members), me: ctx.caller, now: ctx.now })
  const items = shown.map((x) => {
    const times = peopleOf(roll, eventId, x).flatMap((m) => at.get(m) ?? [])
    return view(x, times.length > 0 ? Math.min(...times) : undefined)
  })
  const last = shown.at(-1)
  const end = from + shown.length
  return ok({ items, ...(last !== undefined && end < all.length && { cursor: cursorOf([end, last]) }) })
}
