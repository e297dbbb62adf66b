import type { Contest, Event } from '@domain/contest/model'
import { peopleOf, type Roll } from '@domain/contest/roll'
import { memberWord } from '@domain/kit/audience'
import type { Notice, NoticeAbout, NoticeKind } from '@domain/notice/model'
import { waiting } from '@domain/notice/pushes'
import { insert, Taken } from '../kit/store'

/** A notice whose id says what it tells: told twice is told once. Answers whether it was new. */
export async function tellOnce(id: string, to: readonly string[], kind: NoticeKind, about: NoticeAbout, at: number) {
  if (to.length === 0) return false
  try {
    await insert<Notice>('notices', waiting({ _id: id, to: [...new Set(to)], at, kind, about }))
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
