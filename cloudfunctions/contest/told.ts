import type { Contest, Event } from '@domain/contest/model'
import { promotions } from '@domain/contest/queue'
import { peopleOf, type Roll } from '@domain/contest/roll'
import { memberWord } from '@domain/kit/audience'
import type { Notice, NoticeAbout, NoticeKind } from '@domain/notice/model'
import { insert, Taken } from '../kit/store'

/** A notice whose id says what it tells: told twice is told once. Answers whether it was new. */
export async function tellOnce(id: string, to: readonly string[], kind: NoticeKind, about: NoticeAbout, at: number) {
  if (to.length === 0) return false
  try {
    await insert<Notice>('notices', { _id: id, to: [...new Set(to)], at, kind, about })
    return true
  } catch (e) {
    if (e instanceof Taken) return false
    throw e
  }
}

export const aboutEvent = (contest: Contest, event: Event): NoticeAbout => ({
  id: contest._id,
  title: contest.title,
  state: event.name,
})

/** Words of an entrant's people. */
export const wordsOfEntrant = (roll: Roll, event: Event, entrantId: string) =>
  peopleOf(roll, event.id, entrantId).map(memberWord)

/**
 * Tells whom the lines of the log from `since` on have moved from waiting to a place. A line tells the same ones
 * whenever it is looked at, so the handler and the timer may both do it.
 */
export async function tellPromoted(contest: Contest, event: Event, roll: Roll, since: number, now: number) {
  let told = 0
  for (const { entrantId, line } of promotions(roll, event.id)) {
    const came = roll.log[line]
    if (!came || came.at < since) continue
    const id = `promoted_${contest._id}_${event.id}_${entrantId}_${line}`
    const to = wordsOfEntrant(roll, event, entrantId)
    if (await tellOnce(id, to, 'promoted', { ...aboutEvent(contest, event), until: contest.startsAt }, now)) told++
  }
  return told
}
