import { DAY, HOUR } from '@domain/kit/time'
import { type Session, value } from '../kit/session'
import { tab, type View } from './view'
import type { Part, World } from './world'

const EVENTS = ['乒乓球男子单打', '集体跳绳（第二小组）']
const made = new WeakMap<World, Promise<string>>()

/** A contest that is on today, for the two who look at it: the colleague and the chair are in, the chair came. */
async function make(world: World): Promise<string> {
  const as = (part: Part) => world.as(part) as Promise<Session>
  const [chair, teacher, colleague] = await Promise.all([as('chair'), as('teacher'), as('colleague')])
  const people = await Promise.all(
    [chair, teacher, colleague].map(async (who) => (await value(who.member.me({}))).member?.id ?? ''),
  )
  const now = Date.now()
  const event = { entrant: 'person', places: 40, changingCode: true } as const
  const { id } = await value(
    chair.contest.save({
      ...{ title: '迎新年教职工趣味运动会暨工会小组对抗赛', place: '学校体育馆', waitingList: true, organiserIds: [] },
      ...{ signUpOpensAt: now - DAY, signUpClosesAt: now + HOUR, withdrawUntil: now + HOUR },
      ...{ startsAt: now + 2 * HOUR, endsAt: now + 6 * HOUR },
      audience: { kind: 'members', ids: people },
      events: [
        { name: EVENTS[0] ?? '', ...event },
        { name: EVENTS[1] ?? '', ...event, changingCode: false, walkIn: true },
      ],
    }),
  )
  await value(chair.contest.publish({ id }))
  for (const who of [chair, teacher, colleague]) await value(who.contest.signUp({ contestId: id, eventId: 'e1' }))
  await value(chair.contest.tick({ contestId: id, eventId: 'e1', memberIds: people.slice(0, 1) }))
  return id
}
const contestIn = (world: World) => {
  const known = made.get(world) ?? make(world)
  made.set(world, known)
  return known
}
const at = (event: string) => async (world: World) => ({ contest: await contestIn(world), event })
const scanned = (event: string) => async (world: World) => {
  const chair = (await world.as('chair')) as Session
  const { code } = await value(chair.contest.checkInCode({ contestId: await contestIn(world), eventId: event }))
  return { code }
}
const forged = async (world: World) => ({ code: `${await contestIn(world)}.e1.f.${'A'.repeat(16)}` })

export const arriveViews: View[] = [
  { name: 'hall', page: 'contest/hall', part: 'chair', params: at('e1'), desk: 'too' },
  { name: 'hall-fixed', page: 'contest/hall', part: 'chair', params: at('e2') },
  { name: 'tick', page: 'contest/tick', part: 'chair', params: at('e1') },
  { name: 'tick-came', page: 'contest/tick', part: 'chair', params: at('e1'), after: tab(/^已到/) },
  { name: 'check-in', page: 'contest/check-in', part: 'teacher' },
  { name: 'check-in-done', page: 'contest/check-in', part: 'teacher', params: scanned('e1') },
  { name: 'check-in-not-in', page: 'contest/check-in', part: 'teacher', params: scanned('e2') },
  { name: 'check-in-forged', page: 'contest/check-in', part: 'teacher', params: forged },
  { name: 'my-code', page: 'contest/my-code', part: 'teacher' },
]
