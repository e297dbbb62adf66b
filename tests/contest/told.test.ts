import type { EventInput } from '@domain/contest/model'
import { DAY, HOUR, MINUTE } from '@domain/kit/time'
import { refusal, value } from '../kit/session'
import { type Fete, NOW, openFete, singles } from './fete'

/** Who is told what, and that nobody is told twice. */
let fete: Fete
beforeEach(async () => {
  fete ??= await openFete()
  await fete.cloud.clock(NOW)
}, 60_000)
afterEach(() => fete.sound())
afterAll(() => fete?.cloud.close())

const word = async (n: number) => `member:${await fete.id(n)}`
const words = async (...ns: number[]) => (await Promise.all(ns.map(word))).sort()
const signUp = async (contestId: string, ...ns: number[]) => {
  for (const n of ns) await value((await fete.as(n)).contest.signUp({ contestId, eventId: 'e1' }))
}
const tug = (more: Partial<EventInput> = {}): EventInput => ({
  ...{ name: '拔河', entrant: 'team', places: 2, teamSize: { min: 2, max: 3 } },
  ...more,
})
/** Founded by one, joined by the others. */
async function team(contestId: string, captain: number, ...others: number[]) {
  const asked = { contestId, eventId: 'e1', teamName: `${captain}队` }
  const made = await value((await fete.as(captain)).contest.signUp(asked))
  for (const n of others) await value((await fete.as(n)).contest.joinTeam({ code: made.teamCode ?? '' }))
  return made
}
const job = async (name: string, at: number) => {
  await fete.cloud.clock(at)
  return (await fete.cloud.jobs(name)) as { ok: boolean; value: { contests: number } }
}
const to = (notices: { to: string[] }[]) => notices.flatMap((n) => n.to).sort()

test('a rain day: who takes part, waits or organises is told with the old and the new time; line-ups stay', async () => {
  const { committee, chair, told } = fete
  const { id, startsAt } = await fete.opened([singles(2)], { organiserIds: [await fete.id(20)] })
  await signUp(id, 21, 22, 23)
  const after = NOW + 9 * DAY
  await fete.cloud.clock(after)
  const me = await fete.as(21)
  expect(await me.contest.withdraw({ contestId: id, eventId: 'e1' })).toMatchObject({ error: 'TOO_LATE' })
  const asked = { id, startsAt: startsAt + 2 * DAY, reason: '下雨' }
  expect(await refusal(me.contest.postpone(asked))).toBe('NOT_ALLOWED')
  expect(await refusal(committee.contest.postpone({ ...asked, startsAt: after - 1 }))).toBe('IN_THE_PAST')
  expect(await committee.contest.postpone({ ...asked, endsAt: startsAt })).toMatchObject({ error: 'TIMES' })
  expect(await committee.contest.postpone({ ...asked, reason: '违禁词' })).toMatchObject({ error: 'TEXT_REFUSED' })

  const moved = await value(committee.contest.postpone(asked))
  expect(moved).toMatchObject({
    ...{ phase: 'closed', startsAt: asked.startsAt, withdrawUntil: asked.startsAt },
    events: [{ taken: 2, waiting: 1 }],
    postponed: [{ reason: '下雨', startsAt }],
  })
  expect(moved.endsAt - moved.startsAt).toBe(DAY / 4)
  const [notice, ...more] = told(id, 'contest_postponed')
  expect(more).toEqual([])
  expect(notice?.to.sort()).toEqual(await words(20, 21, 22, 23))
  expect(notice?.about).toMatchObject({ was: startsAt, until: asked.startsAt, reason: '下雨' })
  // Withdrawal is open again, and the place goes on.
  await value(me.contest.withdraw({ contestId: id, eventId: 'e1' }))
  expect(to(told(id, 'promoted'))).toEqual(await words(23))
  // The month's list has moved with it.
  const mine = await value((await fete.as(22)).contest.list({ mine: true }))
  expect(mine.items.find((c) => c.id === id)).toMatchObject({ startsAt: asked.startsAt, mine: [{ state: 'in' }] })

  const gone = await value(chair.contest.cancel({ id, reason: '场地维修' }))
  expect(gone).toMatchObject({ phase: 'cancelled', cancelled: { reason: '场地维修' } })
  expect(to(told(id, 'contest_cancelled'))).toEqual(await words(20, 22, 23))
  expect(await refusal(chair.contest.cancel({ id, reason: '又' }))).toBe('WRONG_PHASE')
  expect(await refusal((await fete.as(22)).contest.withdraw({ contestId: id, eventId: 'e1' }))).toBe('CANCELLED')
})

test('while sign-up is open all whom it is for are told, and nobody twice; a draft is dropped in silence', async () => {
  const { committee, told } = fete
  const { id, startsAt } = await fete.opened([singles(2)], {
    audience: { kind: 'women' },
    organiserIds: [await fete.id(21)],
  })
  await signUp(id, 22)
  await value(committee.contest.postpone({ id, startsAt: startsAt + DAY, reason: '体检' }))
  // 21 is a man, and organises: the only one whom the audience does not name.
  expect(told(id, 'contest_postponed').map((n) => n.to)).toEqual([['women', await word(21)]])
  const draft = await value(committee.contest.save({ ...input(), title: '不办了' }))
  expect(await value(committee.contest.cancel({ id: draft.id, reason: '不办了' }))).toMatchObject({
    phase: 'cancelled',
  })
  expect(told(draft.id)).toEqual([])
  expect(await refusal((await fete.as(23)).contest.get({ id: draft.id }))).toBe('NOT_FOUND')
})
const input = () => ({
  ...{ title: '一', place: '操场', signUpOpensAt: NOW, signUpClosesAt: NOW + DAY, withdrawUntil: NOW + DAY },
  ...{ startsAt: NOW + 2 * DAY, endsAt: NOW + 3 * DAY, waitingList: true, audience: { kind: 'staff' as const } },
  ...{ organiserIds: [], events: [singles(2)] },
})

test('a team too small is told the day before, falls out at closing, and who waited comes in; each told once', async () => {
  const { told } = fete
  const { id, signUpClosesAt: closes, startsAt } = await fete.opened([tug()])
  const small = await team(id, 21)
  await team(id, 22, 23)
  const waiting = await team(id, 24, 25)
  expect(waiting.state).toBe('waiting')
  // 21 is of the second group, which 5 leads.
  await job('remind', closes - 3 * DAY)
  expect(told(id, 'team_small')).toEqual([])
  for (let i = 0; i < 2; i++) await job('remind', closes - DAY)
  expect(told(id, 'team_small')).toMatchObject([{ about: { count: 1, until: closes } }])
  expect(to(told(id, 'team_small'))).toEqual(await words(21, 5))

  await job('settle', closes - MINUTE)
  expect(told(id, 'fell_out')).toEqual([])
  expect((await job('settle', closes)).value.contests).toBe(2)
  expect((await job('settle', closes + MINUTE)).value.contests).toBe(0)
  expect(to(told(id, 'fell_out'))).toEqual(await words(21, 5))
  expect(to(told(id, 'promoted'))).toEqual(await words(24, 25))
  const seen = await value((await fete.as(21)).contest.get({ id }))
  expect(seen.events[0]).toMatchObject({
    taken: 2,
    waiting: 0,
    mine: { id: small.id, state: 'withdrawn', fellOut: true },
  })

  // Sign-up opens again: who fell out comes after those who have their places.
  const { version, ...now } = await value(fete.committee.contest.get({ id }))
  const again = { ...input(), ...now, id, version, signUpClosesAt: closes + DAY, events: [tug({ id: 'e1' })] }
  const reopened = await value(fete.committee.contest.save(again))
  expect(reopened).toMatchObject({ phase: 'open', events: [{ taken: 2, waiting: 1 }] })
  const own = (await value((await fete.as(21)).contest.get({ id }))).events[0]?.mine
  expect(own).toMatchObject({ state: 'waiting', place: 3, ahead: 0, lacks: { people: 1 } })

  for (let i = 0; i < 2; i++) await job('remind', startsAt - DAY)
  expect(to(told(id, 'contest_soon'))).toEqual(await words(22, 23, 24, 25))
  expect(told(id, 'promoted')).toHaveLength(1)
  // And once more for another day.
  await value(fete.committee.contest.postpone({ id, startsAt: startsAt + 3 * DAY, reason: '下雨' }))
  await job('remind', startsAt + 2 * DAY + HOUR)
  expect(told(id, 'contest_soon')).toHaveLength(2)
})

test('a promotion whose notice was lost is told by the timer, once', async () => {
  const { cloud, told } = fete
  const { id } = await fete.opened([singles(1)])
  await signUp(id, 30, 31)
  const first = await fete.as(30)
  // The roll is written, and then all goes dark.
  await cloud.faults([{ kind: 'crash', collection: 'rolls' }])
  await first.contest.withdraw({ contestId: id, eventId: 'e1' }).catch(() => undefined)
  await cloud.restart()
  await cloud.clock(NOW)
  expect((await value((await fete.as(31)).contest.get({ id }))).events[0]).toMatchObject({ mine: { state: 'in' } })
  const before = told(id, 'promoted').length
  for (let i = 0; i < 2; i++) await job('remind', NOW + HOUR)
  expect([before, to(told(id, 'promoted'))]).toEqual([0, await words(31)])
})
