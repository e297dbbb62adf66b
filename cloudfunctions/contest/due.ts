import type { Contest, Event } from '@domain/contest/model'
import { holding, isOut, lackOf } from '@domain/contest/queue'
import { peopleOf, type Roll, teamOf } from '@domain/contest/roll'
import { memberWord } from '@domain/kit/audience'
import { addDays, dayOf, endOf, MINUTE } from '@domain/kit/time'
import type { Notice } from '@domain/notice/model'
import { getMany, query, type Where } from '../kit/store'
import { holdersOf } from '../member/offers'
import { promotedIn, tellMissing } from './promoted'
import { MOST } from './tell'
import { aboutEvent } from './told'

interface Held {
  contest: Contest
  roll: Roll
}

/** Contests that are published and not over, with their rolls; a few at a time. */
async function* alive(now: number, more: Where = {}): AsyncGenerator<Held> {
  let cursor: string | undefined
  do {
    const where = { state: 'published', endsAt: { gt: now }, ...more }
    const page = await query<Contest>('contests', { where, sort: 'endsAt', cursor, limit: 5 })
    const ids = page.items.map((c) => c._id)
    const rolls = new Map((ids.length > 0 ? await getMany<Roll>('rolls', ids) : []).map((r) => [r._id, r]))
    for (const contest of page.items) {
      const roll = rolls.get(contest._id)
      if (roll) yield { contest, roll }
    }
    cursor = page.cursor
  } while (cursor !== undefined)
}

type LeadersOf = (groupId: string) => string[]
/** Who leads which group, read when the first asks. */
async function leaders(): Promise<LeadersOf> {
  const all = await holdersOf(['leader'])
  return (groupId) => all.filter((m) => m.groupId === groupId).map((m) => m._id)
}

/** Its people, its captain and the leader of its group. */
function responsible(roll: Roll, event: Event, x: string, leadersOf: LeadersOf): string[] {
  const team = teamOf(roll, event.id, x)
  const people = team ? [...team.memberIds, team.captainId, ...leadersOf(team.groupId)] : []
  return [...new Set(people)].map(memberWord)
}

/** Teams that fall out when sign-up closes unless somebody joins. */
function smallTeams({ contest, roll }: Held, now: number, leadersOf: LeadersOf): Notice[] {
  const { _id, signUpClosesAt: until } = contest
  return contest.events.flatMap((event) =>
    (roll.queue[event.id] ?? []).flatMap((x): Notice[] => {
      const team = teamOf(roll, event.id, x)
      const lack = team && lackOf(event, team)
      if (!lack) return []
      // The captain and the leader can do something about it; the others are asked by them.
      const to = [...new Set([team.captainId, ...leadersOf(team.groupId)])].map(memberWord)
      const about = { ...aboutEvent(contest, event), until, count: lack.people }
      return [{ _id: `team_small_${_id}_${event.id}_${x}_${until}`, to, at: now, kind: 'team_small', about }]
    }),
  )
}

/** Everybody who has a place, and the organisers; of a contest put off, again. */
function soon({ contest, roll }: Held, now: number): Notice[] {
  const { _id: id, title, place, startsAt, organiserIds } = contest
  const inside = contest.events.flatMap((e) => holding(roll, e, contest, now).flatMap((x) => peopleOf(roll, e.id, x)))
  const to = [...new Set([...inside, ...organiserIds])].map(memberWord)
  const about = { id, title, until: startsAt, reason: place }
  return Array.from({ length: Math.ceil(to.length / MOST) }, (_, i) => ({
    _id: `contest_soon_${id}_${startsAt}_${i}`,
    to: to.slice(i * MOST, (i + 1) * MOST),
    at: now,
    kind: 'contest_soon' as const,
    about,
  }))
}

/** Who fell out when sign-up closed, and who came in for them. */
function closed({ contest, roll }: Held, now: number, leadersOf: LeadersOf): Notice[] {
  const { _id, signUpClosesAt } = contest
  return contest.events.flatMap((event) => [
    ...(roll.queue[event.id] ?? [])
      .filter((x) => isOut(roll, event, x, contest, now))
      .map(
        (x): Notice => ({
          _id: `fell_out_${_id}_${event.id}_${x}_${signUpClosesAt}`,
          to: responsible(roll, event, x, leadersOf),
          at: now,
          kind: 'fell_out',
          about: aboutEvent(contest, event),
        }),
      ),
    ...promotedIn(contest, event, roll, now),
  ])
}

/** Told the morning before: teams that are too small yet, and what begins by tomorrow. Answers how many were told. */
export async function remindContests(now: number): Promise<number> {
  const until = endOf(addDays(dayOf(now), 1))
  const leadersOf = await leaders()
  let told = 0
  for await (const held of alive(now)) {
    const { signUpClosesAt, startsAt } = held.contest
    const pressing = signUpClosesAt > now && signUpClosesAt <= until
    told += await tellMissing([
      ...(pressing ? smallTeams(held, now, leadersOf) : []),
      ...(startsAt > now && startsAt <= until ? soon(held, now) : []),
      // What a handler or a timer that broke off has left untold.
      ...closed(held, now, leadersOf),
    ])
  }
  return told
}

/** A timer that was missed a few times still finds the closing; what is older is found in the morning. */
const WHILE = 15 * MINUTE
/** Sign-up has just closed: teams that were too small are out, others are in. Answers how many were told. */
export async function settleContests(now: number): Promise<number> {
  let leadersOf: LeadersOf | undefined
  let told = 0
  for await (const held of alive(now, { signUpClosesAt: { gt: now - WHILE, lte: now } })) {
    leadersOf ??= await leaders()
    told += await tellMissing(closed(held, now, leadersOf))
  }
  return told
}
