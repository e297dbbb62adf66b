import type { ContestRow, ContestView, EntrantView, EventView } from '@domain/contest/view'
import { DAY, HOUR } from '@domain/kit/time'

export const event = (more: Partial<EventView> = {}): EventView => ({
  id: 'e1',
  name: '乒乓球男单',
  entrant: 'person',
  places: 40,
  taken: 36,
  waiting: 5,
  people: 36,
  drawn: false,
  ...more,
})

export const contest = (more: Partial<ContestView> = {}): ContestView => {
  const now = Date.now()
  return {
    id: 'c1',
    version: 3,
    state: 'published',
    title: '教职工乒乓球赛',
    place: '体育馆',
    startsAt: now + 5 * DAY,
    endsAt: now + 5 * DAY + 3 * HOUR,
    signUpOpensAt: now - DAY,
    signUpClosesAt: now + 3 * DAY,
    withdrawUntil: now + 3 * DAY,
    waitingList: true,
    audience: { kind: 'staff' },
    organiserIds: [],
    organisers: [],
    postponed: [],
    phase: 'open',
    runs: true,
    persons: 36,
    events: [event()],
    ...more,
  }
}

export const entrant = (more: Partial<EntrantView> = {}): EntrantView => ({
  id: 'm-wang',
  memberId: 'm-wang',
  name: '王建国',
  staffNo: '1020',
  group: '数学组',
  state: 'in',
  since: 0,
  place: 1,
  ...more,
})

export const contestRow = (more: Partial<ContestRow> = {}): ContestRow => {
  const { id, title, place, startsAt, endsAt, signUpOpensAt, signUpClosesAt, phase } = contest()
  const times = { startsAt, endsAt, signUpOpensAt, signUpClosesAt }
  return { id, title, place, ...times, phase, events: ['乒乓球男单'], mine: [], ...more }
}
