import { placesLine } from '@domain/contest/change'
import { type CheckIn, checkInId } from '@domain/contest/check-in'
import type { Contest } from '@domain/contest/model'
import { emptyRoll, type Roll, type Team } from '@domain/contest/roll'
import { seenBy } from '@domain/contest/rules'
import type { Audit } from '../../../cloudfunctions/kit/deed'
import { NOBODY, type Plant, type Spoiled, set } from './spoiled'

const draft = (s: Spoiled) => s.one<Contest>('contests', (c) => c.state === 'draft')
const titled = (s: Spoiled, title: string) => s.one<Contest>('contests', (c) => c.title === title)
/** Over, of persons, without counters. */
const past = (s: Spoiled) => titled(s, '教职工乒乓球赛')
/** Open, with counters, pairs and people who wait. */
const open = (s: Spoiled) => titled(s, '教职工羽毛球赛')
const rollOf = (s: Spoiled, c: Contest) => s.one<Roll>('rolls', (r) => r._id === c._id)
const queueOf = (s: Spoiled) => rollOf(s, past(s)).queue.e1 ?? []
const pair = (s: Spoiled): Team => {
  const [found] = Object.values(rollOf(s, open(s)).teams.e3 ?? {})
  if (!found) throw new Error('the good school has no pair')
  return found
}

/** Faults in what a contest is. */
const contests: Plant[] = [
  [
    'a contest that nobody known organises',
    'contests DANGLING organiserIds',
    (s) => {
      const c = draft(s)
      const organiserIds = [...c.organiserIds, NOBODY]
      set(c, { organiserIds, seenBy: seenBy({ ...c, organiserIds }) })
    },
  ],
  ['a contest made by nobody', 'contests DANGLING createdBy', (s) => set(past(s), { createdBy: NOBODY })],
  ['a draft that all see', 'contests DERIVED seenBy', (s) => set(draft(s), { seenBy: ['staff'] })],
  ['a contest that ends as it begins', 'contests STATE times', (s) => set(past(s), { endsAt: past(s).startsAt })],
  ['an event twice', 'contests TWICE events', (s) => draft(s).events.push(...draft(s).events)],
  ['an id that will be given again', 'contests COUNT nextEvent', (s) => set(draft(s), { nextEvent: 1 })],
  ['a published contest without a roll', 'contests MISSING roll', (s) => s.drop('rolls', (id) => id === past(s)._id)],
  [
    'a draft to which people came',
    'contests STATE roll',
    (s) => {
      const c = draft(s)
      s.add<Roll>('rolls', { ...emptyRoll(c, 'x'), log: c.events.map((e) => placesLine(e, c.createdAt)) })
    },
  ],
  [
    'a cancellation of what takes place',
    'contests STATE cancelled',
    (s) => set(past(s), { cancelled: { at: 1, reason: '雨' } }),
  ],
  [
    'a contest that nobody published',
    'contests STATE audits',
    (s) => {
      const { _id } = past(s)
      const publish = s.one<Audit>('audits', (a) => a.action === 'contest.publish' && a.recordId === _id)
      s.drop('audits', (id) => id === publish._id)
    },
  ],
  [
    'put off by nobody',
    'contests COUNT postponed',
    (s) => past(s).postponed.push({ at: 1, byName: '甲', reason: '雨', startsAt: 1 }),
  ],
]

/** Faults in who takes part. */
const rolls: Plant[] = [
  [
    'a roll of no contest',
    'rolls DANGLING _id',
    (s) => s.add('rolls', emptyRoll({ _id: NOBODY, plan: 1, startsAt: 1 }, 'x')),
  ],
  ['a roll by old rules', 'rolls DERIVED plan', (s) => set(rollOf(s, past(s)), { plan: 9 })],
  ['a roll of another day', 'rolls DERIVED startsAt', (s) => set(rollOf(s, past(s)), { startsAt: 1 })],
  [
    'somebody unknown was there',
    'rolls DANGLING people',
    (s) => {
      const roll = rollOf(s, past(s))
      roll.people.push(NOBODY)
      roll.log.push({ a: 'in', e: 'e1', x: NOBODY, at: 1 }, { a: 'out', e: 'e1', x: NOBODY, at: 2 })
    },
  ],
  [
    'one request done twice',
    'rolls TWICE log',
    (s) => {
      const [first, second] = rollOf(s, past(s)).log.filter((l) => l.k)
      if (first && second) second.k = first.k
    },
  ],
  ['an overtaken queue', 'rolls DERIVED queue', (s) => void queueOf(s).reverse()],
  ['another line-up', 'rolls DERIVED teams', (s) => void pair(s).memberIds.reverse()],
  [
    'a substitution that nobody made',
    'rolls DERIVED stands',
    (s) => set(rollOf(s, past(s)), { stands: { e1: { [queueOf(s)[0] ?? '']: queueOf(s)[1] ?? '' } } }),
  ],
  ['inside of nothing', 'rolls DERIVED inside', (s) => set(rollOf(s, past(s)), { inside: { e1: { [NOBODY]: 'x' } } })],
  ['one forgotten', 'rolls DERIVED people', (s) => void rollOf(s, past(s)).people.pop()],
  [
    'places that nobody gave',
    'rolls DERIVED places',
    (s) => {
      const [event] = past(s).events
      if (event) event.places++
    },
  ],
  ['a man too many', 'rolls COUNT teams', (s) => set(pair(s), { men: 2 })],
  ['a code of no team', 'rolls DERIVED codes', (s) => void rollOf(s, past(s)).codes.push('ZZZZZZ')],
  [
    'two places for one',
    'rolls TWICE queue',
    (s) => {
      const [x = ''] = queueOf(s)
      queueOf(s).push(x)
      rollOf(s, past(s)).log.push({ a: 'in', e: 'e1', x, at: 1 })
    },
  ],
  ['a wrong count of events', 'rolls COUNT each', (s) => set(rollOf(s, open(s)), { each: {} })],
  ['a count that nothing asks for', 'rolls COUNT per', (s) => set(rollOf(s, past(s)), { per: { e1: { g: 1 } } })],
  [
    'a group that nothing asks for',
    'rolls COUNT groupOf',
    (s) => set(rollOf(s, past(s)), { groupOf: { e1: { x: 'g' } } }),
  ],
]

const came = (s: Spoiled) => s.one<CheckIn>('checkins')
/** Faults in who came. */
const checkIns: Plant[] = [
  ['a check-in under another name', 'checkins DERIVED _id', (s) => set(came(s), { memberId: NOBODY })],
  [
    'a check-in to no contest',
    'checkins DANGLING contestId',
    (s) => {
      const { eventId, memberId } = came(s)
      s.add('checkins', { ...came(s), contestId: NOBODY, _id: checkInId(NOBODY, eventId, memberId) })
    },
  ],
  ['a check-in for nobody', 'checkins DANGLING entrantId', (s) => set(came(s), { entrantId: NOBODY })],
  ['ticked by nobody', 'checkins DANGLING by', (s) => set(came(s), { by: NOBODY })],
]

const ABSENT = 'cloud://local.local/photo/ffffffffffffffffffffffffffffffff.jpg'
const shown = (s: Spoiled) => {
  const [photo] = past(s).photos ?? []
  if (!photo) throw new Error('the good school has no picture')
  return photo
}
/** Faults in what it shows. */
const photos: Plant[] = [
  [
    'a picture that nobody knows',
    'contests DANGLING photos',
    (s) => past(s).photos?.push({ ...shown(s), fileId: ABSENT }),
  ],
  ['a picture under another name', 'contests DERIVED photos', (s) => set(shown(s), { name: '乙.jpg' })],
  ['a picture that its contest does not show', 'files DERIVED recordId', (s) => void past(s).photos?.shift()],
]

export const contestPlants: Plant[] = [...contests, ...rolls, ...checkIns, ...photos]
