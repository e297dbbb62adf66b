import type { ContestView, EntrantView, EventView, Person } from '@domain/contest/view'

/** What is being done; one sheet at a time. */
export type Doing =
  | { what: 'more' | 'papers' | 'photos' | 'add' | 'postpone' | 'cancel' }
  | { what: 'entrant' | 'lineUp' | 'withdraw'; entrant: EntrantView }
  | { what: 'substitute'; entrant: EntrantView; out: Person }

export type SheetProps = {
  contest: ContestView
  event: EventView
  /** With the contest as it is now, where the deed has answered it. */
  onChanged: (view?: ContestView) => void
  onClose: () => void
}
