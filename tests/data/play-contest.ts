import type { ContestInput } from '@domain/contest/model'
import type { ContestView, EntrantView } from '@domain/contest/view'
import type { Result } from '@domain/kit/result'
import { DAY, HOUR } from '@domain/kit/time'
import { type Session, value } from '../kit/session'
import type { Chance } from '../soak/load-chance'

/** What of a play is asked here. */
interface Playing {
  chance: Chance
  readonly now: number
  pick: <T>(list: readonly T[]) => T
  by: () => Promise<Session>
  at: (...n: number[]) => Promise<Session>
  title: () => string
}
const NONE = '0'.repeat(32)

const textOf = (now: number, title: string, below: (n: number) => number): ContestInput => ({
  ...{ title, place: '操场', audience: { kind: 'staff' }, organiserIds: [], waitingList: below(4) > 0 },
  ...{ signUpOpensAt: now - HOUR, signUpClosesAt: now + 2 * DAY, withdrawUntil: now + 3 * DAY },
  ...{ startsAt: now + 3 * DAY, endsAt: now + 20 * DAY },
  ...(below(2) > 0 && { eventsPerPerson: 2 }),
  events: [
    { name: '单打', entrant: 'person', places: 1 + below(4), ...(below(2) > 0 && { perGroup: 3 }), walkIn: true },
    { name: '拔河', entrant: 'team', places: 2, teamSize: { min: 1 + below(2), max: 3 } },
    { name: '接力', entrant: 'group', places: 2, teamSize: { min: 1, max: 3 } },
  ],
})

/** What people do with contests: making them, coming and going, teams, line-ups, the hall, draws, results, prizes. */
export function contestDeeds(play: Playing): Record<string, () => Promise<Result<unknown> | undefined>> {
  const below = (n: number) => play.chance.below(n)
  const office = () => play.at(1, 4)
  const known = async (me: Session, state: 'draft' | 'published' | 'open' | 'running') => {
    const page = await value(me.contest.list({ state }))
    const id = play.chance.pick(page.items)?.id
    return id === undefined ? undefined : value(me.contest.get({ id }))
  }
  const place = (contest: ContestView | undefined, events = ['e1', 'e2', 'e3']) => ({
    contestId: contest?.id ?? NONE,
    eventId: play.pick(events),
  })
  const entrants = async (me: Session, at: { contestId: string; eventId: string }): Promise<EntrantView[]> => {
    const page = await me.contest.entrants(at)
    return page.ok ? page.value.items : []
  }
  const someone = async (me: Session) => play.pick((await value(me.member.list({}))).items)
  /** Somebody's open contest, and one of its events with who is in it. */
  const open = async (events?: string[]) => {
    const me = await play.by()
    const at = place(await known(me, 'open'), events)
    return { me, at }
  }
  /** The office, and an event of a contest that is being played. */
  const running = async (events?: string[]) => {
    const me = await office()
    return { me, at: place(await known(me, play.pick(['running', 'running', 'published'] as const)), events) }
  }
  /** One that has a draw, as far as a few tries find it. */
  const drawn = async () => {
    let { me, at } = await running()
    for (let tries = 0; tries < 6; tries++) {
      const found = await me.contest.get({ id: at.contestId })
      if (found.ok && found.value.events.some((e) => e.drawn && e.id === at.eventId)) break
      ;({ me, at } = await running(['e1']))
    }
    return { me, at }
  }
  const teams: string[] = []

  return {
    plan: async () => (await office()).contest.save(textOf(play.now, play.title(), below)),
    tell: async () => {
      const me = await office()
      return me.contest.publish({ id: (await known(me, 'draft'))?.id ?? NONE })
    },
    /** One that is being played, with some people in it. */
    hold: async () => {
      const me = await office()
      const { now } = play
      const ago = { signUpOpensAt: now - DAY, signUpClosesAt: now - HOUR, withdrawUntil: now - HOUR, startsAt: now - 1 }
      const { id } = await value(me.contest.save({ ...textOf(now, play.title(), below), ...ago }))
      await value(me.contest.publish({ id }))
      const some = (await value(me.member.list({}))).items.slice(0, 5)
      for (const { id: memberId } of some)
        await me.contest.addEntrant({ contestId: id, eventId: 'e1', memberIds: [memberId] })
      return me.contest.get({ id })
    },
    replan: async () => {
      const me = await office()
      const found = await known(me, play.pick(['draft', 'open'] as const))
      if (!found) return undefined
      const next = textOf(found.signUpOpensAt + HOUR, found.title, below)
      const events = found.events.map(({ id, name, entrant, teamSize }) => ({
        ...{ id, name, entrant, places: 2 + below(4), ...(teamSize && { teamSize }) },
        ...(below(2) > 0 && { perGroup: 3 }),
      }))
      return me.contest.save({ ...next, id: found.id, version: found.version, events })
    },
    putOff: async () => {
      const me = await office()
      const id = (await known(me, 'open'))?.id ?? NONE
      return below(3) > 0 ? undefined : me.contest.postpone({ id, startsAt: play.now + 4 * DAY, reason: '下雨。' })
    },
    callOff: async () => {
      const me = await office()
      const id = (await known(me, play.pick(['draft', 'published'] as const)))?.id ?? NONE
      return below(4) > 0 ? undefined : me.contest.cancel({ id, reason: '停电。' })
    },
    photo: async () => {
      const { me, at } = await running()
      const { fileId } = await value(me.upload(Buffer.from('x'), '合影.jpg', 'photo'))
      const had = await me.contest.get({ id: at.contestId })
      const remove = had.ok ? had.value.photos?.map((p) => p.fileId) : undefined
      return me.contest.photos({ id: at.contestId, add: [fileId], ...(below(2) > 0 && remove?.[0] && { remove }) })
    },
    signUp: async () => {
      const { me, at } = await open(['e1'])
      return me.contest.signUp(at)
    },
    makeTeam: async () => {
      const { me, at } = await open(['e2'])
      const made = await me.contest.signUp({ ...at, teamName: `队${below(99)}` })
      if (made.ok && made.value.teamCode) teams.push(made.value.teamCode)
      return made
    },
    joinTeam: async () => (await play.by()).contest.joinTeam({ code: teams.at(-1 - below(3)) ?? 'ZZZZZZ' }),
    leaveTeam: async () => {
      const { me, at } = await open(['e2'])
      return me.contest.leaveTeam(at)
    },
    takeOut: async () => {
      const { me, at } = await open(['e1', 'e1', 'e2'])
      if (below(2) > 0) return me.contest.withdraw(at)
      const by = await office()
      const entrantId = play.chance.pick(await entrants(by, at))?.id ?? NONE
      return by.contest.withdraw({ ...at, entrantId })
    },
    bring: async () => {
      const me = await office()
      const at = place(await known(me, 'published'), ['e1', 'e1', 'e2'])
      const memberIds = [(await someone(me)).id]
      return me.contest.addEntrant({ ...at, memberIds, ...(at.eventId === 'e2' && { teamName: `队${below(99)}` }) })
    },
    lineUp: async () => {
      const me = await office()
      const at = place(await known(me, 'open'), ['e2', 'e3'])
      const [first, second] = [await someone(me), await someone(me)]
      const memberIds = [...new Set([first.id, ...(second.groupId === first.groupId ? [second.id] : [])])]
      return me.contest.lineUp({ ...at, groupId: first.groupId, memberIds })
    },
    swap: async () => {
      const me = await office()
      const at = place(await known(me, 'published'))
      const entrant = play.chance.pick(await entrants(me, at))
      const out = entrant?.memberId ?? play.chance.pick(entrant?.memberIds ?? []) ?? NONE
      return me.contest.substitute({ ...at, entrantId: entrant?.id ?? NONE, out, in: (await someone(me)).id })
    },
    scan: async () => {
      const { me, at } = await running(['e1'])
      const shown = await me.contest.checkInCode(at)
      return shown.ok ? (await play.by()).contest.checkIn({ code: shown.value.code, walkIn: below(2) > 0 }) : shown
    },
    tick: async () => {
      const { me, at } = await running()
      const page = await me.contest.arrivals(at)
      if (!page.ok) return page
      const memberIds = page.value.items.slice(0, 1 + below(3)).map((row) => row.memberId)
      return memberIds.length > 0 ? me.contest.tick({ ...at, memberIds }) : undefined
    },
    ownCode: async () => {
      const { me, at } = await running()
      const { code: memberCode } = await value((await play.by()).member.myCode({}))
      return me.contest.tick({ ...at, memberCode })
    },
    draw: async () => {
      const { me, at } = await running(['e1', 'e1', 'e2'])
      return me.contest.draw({
        ...at,
        kind: play.pick(['knockout', 'round_robin', 'heats'] as const),
        seed: play.title(),
      })
    },
    record: async () => {
      const { me, at } = await drawn()
      const view = await me.contest.matches(at)
      if (!view.ok) return view
      const { matches, heats } = view.value
      const heat = play.chance.pick(heats)
      const scores = heat?.lanes.flatMap((x, n) => (x ? [{ entrantId: x, state: 'done' as const, value: 10 + n }] : []))
      if (heat && scores) return me.contest.record({ ...at, matchId: heat.id, result: { scores } })
      const match = play.chance.pick(matches.filter((m) => m.state !== 'bye' && m.state !== 'open'))
      const result = below(4) > 0 ? { scores: [[1 + below(3), 0]] as [number, number][] } : { absent: 'both' as const }
      return me.contest.record({ ...at, matchId: match?.id ?? NONE, result })
    },
    award: async () => {
      const { me, at } = await running()
      const winner = play.chance.pick(await entrants(me, at))?.id
      const named = winner ? [{ grade: '组织奖', entrantIds: [winner] }] : []
      return me.contest.award({ ...at, prizes: below(2) > 0 ? named : [...named, { grade: '一等奖', count: 1 }] })
    },
  }
}
