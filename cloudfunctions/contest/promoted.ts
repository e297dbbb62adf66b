import type { Contest, Event } from '@domain/contest/model'
import { holding } from '@domain/contest/queue'
import type { Roll } from '@domain/contest/roll'
import type { Notice } from '@domain/notice/model'
import { getMany } from '../kit/store'
import { tellOnce } from '../kit/tell-once'
import { aboutEvent, wordsOfEntrant } from './told'

/** Those of these that were not told yet, told; answers how many. */
export async function tellMissing(notices: readonly Notice[]): Promise<number> {
  if (notices.length === 0) return 0
  const ids = notices.map((n) => n._id)
  const known = new Set((await getMany<Notice>('notices', ids)).map((n) => n._id))
  let told = 0
  for (const { _id, to, kind, about, at } of notices)
    if (!known.has(_id) && (await tellOnce(_id, to, kind, about, at))) told++
  return told
}

/** Of everybody in the queue of an event: which line of the log brought them, and whether they had to wait then. */
function comings(roll: Roll, eventId: string): ReadonlyMap<string, { line: number; waited: boolean }> {
  const found = new Map<string, { line: number; waited: boolean }>()
  let places = 0
  roll.log.forEach(({ a, e, x = '', n }, line) => {
    if (e !== eventId) return
    if (a === 'places') places = n ?? places
    else if (a === 'out') found.delete(x)
    else if (a === 'in') found.set(x, { line, waited: found.size >= places })
  })
  return found
}

/**
 * The notices that tell entrants of an event that they have a place now and had to wait when they came. Nobody loses a
 * place to the queue again, so each coming is told at most once: its id holds the line of the log that brought them.
 */
export function promotedIn(contest: Contest, event: Event, roll: Roll, now: number): Notice[] {
  const came = comings(roll, event.id)
  return holding(roll, event, contest, now).flatMap((x) => {
    const coming = came.get(x)
    return coming?.waited ? [promotion(contest, event, roll, x, coming.line, now)] : []
  })
}

const promotion = (contest: Contest, event: Event, roll: Roll, x: string, line: number, now: number): Notice => ({
  _id: `promoted_${contest._id}_${event.id}_${x}_${line}`,
  to: wordsOfEntrant(roll, event, x),
  at: now,
  kind: 'promoted',
  about: { ...aboutEvent(contest, event), until: contest.startsAt },
})

/**
 * After a deed on the roll: tells whom it has let in. To be called with the roll as it is now; a notice that is lost
 * here is found again by the timer.
 */
export async function tellPromoted(contest: Contest, eventIds: readonly string[], roll: Roll, now: number) {
  const events = contest.events.filter((e) => eventIds.includes(e.id))
  // Nobody came in where nobody had to wait: most withdrawals ask the database nothing.
  return tellMissing(events.flatMap((e) => promotedIn(contest, e, roll, now)))
}
