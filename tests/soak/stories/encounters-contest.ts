import { DAY } from '@domain/kit/time'
import { value } from '../../kit/session'
import { type Encounter, moveOf } from '../encounter'
import { CHAIR, COMMITTEE, OTHER_COMMITTEE, OTHER_TEACHER, TEACHER } from '../school'
import { hall } from './arrive'
import { FIRST, games, SECOND, signedUp, THIRD, teamOf } from './enter'
import { drawn, readyIn, scored } from './play'

/** The answer to a result shows the event as it is by then. */
const EVENT = ['matches', 'tables', 'version', 'complete']

/** Two or three at once: each must find things as if they had come one after the other. */
export const contestEncounters: readonly Encounter[] = [
  {
    name: 'contest: two for the last place',
    before: async (s) => {
      const { singles } = await games(s)
      return [
        moveOf(await s.as(FIRST), 'contest', 'signUp', singles),
        moveOf(await s.as(SECOND), 'contest', 'signUp', singles),
      ]
    },
  },
  {
    name: 'contest: one tap twice, of two phones',
    before: async (s) => {
      const { singles } = await games(s)
      const by = await s.as(FIRST)
      return [moveOf(by, 'contest', 'signUp', singles, 'one'), moveOf(by, 'contest', 'signUp', singles, 'another')]
    },
  },
  {
    name: 'contest: a substitution and the withdrawal of who goes',
    before: async (s) => {
      const held = await games(s)
      await signedUp(s, held, [TEACHER, THIRD])
      const out = s.id(TEACHER)
      const swap = { ...held.singles, entrantId: out, out, in: s.id(SECOND) }
      return [
        moveOf(held.by, 'contest', 'substitute', swap),
        moveOf(await s.as(TEACHER), 'contest', 'withdraw', held.singles),
      ]
    },
  },
  {
    name: 'contest: a sign-up while it is put off',
    before: async (s) => {
      const { singles, contestId: id } = await games(s)
      const later = { id, startsAt: Date.now() + 12 * DAY, reason: '下雨' }
      return [
        moveOf(await s.as(CHAIR), 'contest', 'postpone', later),
        moveOf(await s.as(FIRST), 'contest', 'signUp', singles),
      ]
    },
  },
  {
    name: 'contest: a sign-up while it is called off',
    before: async (s) => {
      const { singles, contestId: id } = await games(s)
      return [
        moveOf(await s.as(CHAIR), 'contest', 'cancel', { id, reason: '停电' }),
        moveOf(await s.as(FIRST), 'contest', 'signUp', singles),
      ]
    },
  },
  {
    name: 'contest: one leaves a team, and its captain takes it out',
    // A team that is gone by then has no name any more.
    readAfter: ['captainId', 'group', 'memberId', 'memberIds', 'name', 'names', 'place', 'state'],
    before: async (s) => {
      const held = await games(s)
      const { teamCode: code = '' } = await teamOf(s, held)
      const by = await s.as(SECOND)
      await value(by.contest.joinTeam({ code }))
      return [
        moveOf(by, 'contest', 'leaveTeam', held.teams),
        moveOf(await s.as(TEACHER), 'contest', 'withdraw', held.teams),
      ]
    },
  },
  {
    name: 'contest: two join where one has a place',
    before: async (s) => {
      const held = await games(s)
      const { teamCode: code = '' } = await teamOf(s, held)
      for (const n of [THIRD, OTHER_TEACHER]) await value((await s.as(n)).contest.joinTeam({ code }))
      return [
        moveOf(await s.as(FIRST), 'contest', 'joinTeam', { code }),
        moveOf(await s.as(SECOND), 'contest', 'joinTeam', { code }),
      ]
    },
  },
  {
    name: 'contest: two organisers record one match',
    readAfter: EVENT,
    before: async (s) => {
      const held = await drawn(s)
      const match = { ...held.singles, matchId: await readyIn(held) }
      return [
        moveOf(await s.as(COMMITTEE), 'contest', 'record', { ...match, result: scored(2, 1) }),
        moveOf(await s.as(OTHER_COMMITTEE), 'contest', 'record', { ...match, result: scored(0, 3) }),
      ]
    },
  },
  {
    name: 'contest: two matches of one event are recorded',
    readAfter: EVENT,
    before: async (s) => {
      const held = await drawn(s)
      const of = async (n: number) => ({ ...held.singles, matchId: await readyIn(held, n) })
      return [
        moveOf(await s.as(COMMITTEE), 'contest', 'record', { ...(await of(0)), result: scored(2, 1) }),
        moveOf(await s.as(OTHER_COMMITTEE), 'contest', 'record', { ...(await of(1)), result: scored(0, 3) }),
      ]
    },
  },
  {
    name: 'contest: two tick one person, who scans meanwhile',
    before: async (s) => {
      const { place, code } = await hall(s)
      const ticked = { ...place, memberIds: [s.id(TEACHER)] }
      return [
        moveOf(await s.as(COMMITTEE), 'contest', 'tick', ticked),
        moveOf(await s.as(OTHER_COMMITTEE), 'contest', 'tick', ticked),
        moveOf(await s.as(TEACHER), 'contest', 'checkIn', { code }),
      ]
    },
  },
  {
    name: 'contest: more places while somebody withdraws',
    before: async (s) => {
      const held = await games(s)
      await signedUp(s, held, [TEACHER, SECOND, THIRD])
      const { id, version, events, ...view } = await value(held.by.contest.get({ id: held.contestId }))
      const { title, place, startsAt, endsAt, signUpOpensAt, signUpClosesAt, withdrawUntil, waitingList } = view
      const times = { startsAt, endsAt, signUpOpensAt, signUpClosesAt, withdrawUntil }
      const more = events.map(({ name, entrant, teamSize, perGroup, id: eventId }) => ({
        ...{ id: eventId, name, entrant, teamSize, perGroup, places: 2 },
      }))
      const { audience, organiserIds, eventsPerPerson } = view
      const next = { ...{ title, place, waitingList, audience, organiserIds, eventsPerPerson }, ...times, events: more }
      return [
        moveOf(await s.as(OTHER_COMMITTEE), 'contest', 'save', { id, ...next }),
        moveOf(await s.as(TEACHER), 'contest', 'withdraw', held.singles),
      ]
    },
  },
  {
    name: 'contest: two walk in at the door',
    before: async (s) => {
      const { code } = await hall(s, { places: 5 })
      return [
        moveOf(await s.as(OTHER_TEACHER), 'contest', 'checkIn', { code, walkIn: true }),
        moveOf(await s.as(COMMITTEE), 'contest', 'checkIn', { code, walkIn: true }),
      ]
    },
  },
]
