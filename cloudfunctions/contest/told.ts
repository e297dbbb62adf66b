import type { Contest, Event } from '@domain/contest/model'
import { peopleOf, type Roll } from '@domain/contest/roll'
import { memberWord } from '@domain/kit/audience'
import type { NoticeAbout } from '@domain/notice/model'

export const aboutEvent = (contest: Contest, event: Event): NoticeAbout => ({
  id: contest._id,
  title: contest.title,
  state: event.name,
})

/** Words of an entrant's people. */
export const wordsOfEntrant = (roll: Roll, event: Event, entrantId: string) =>
  peopleOf(roll, event.id, entrantId).map(memberWord)
