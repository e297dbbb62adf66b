import { DAY, HOUR } from '@domain/kit/time'
import type { Cloud } from '../kit/cloud'
import { nameOf } from '../kit/school'
import { refusal, type Session, value } from '../kit/session'
import { type Court, openCourt } from './court'
import { contestOf, entrantsOf, idOf, person, published, team } from './deeds'

/** Who takes part: limits that say which, teams, on behalf. */
let cloud: Cloud
let chair: Session
let leader: Session
let as: Court['as']
let idBy: Court['idBy']
let noticesOf: Court['noticesOf']
beforeAll(async () => {
  ;({ cloud, chair, leader, as, idBy, noticesOf } = await openCourt())
}, 60_000)
afterAll(() => cloud?.close())
afterEach(() => cloud.clock(null))

describe('one person', () => {
  test('signs up, sees the place, withdraws, and the first who waits is in and told once', async () => {
    const { id: contestId } = await published(chair, Date.now(), { events: [person({ places: 1 })] })
    const at = { contestId, eventId: 'e1' }
    const [one, two] = [await as(10), await as(11)]
    expect(await value(one.contest.signUp(at))).toMatchObject({ state: 'in', place: 1, name: nameOf(10) })
    expect(await value(two.contest.signUp(at))).toMatchObject({ state: 'waiting', place: 2, ahead: 0 })
    expect(await value(one.contest.withdraw(at))).toMatchObject({ state: 'withdrawn', name: nameOf(10) })
    expect((await entrantsOf(two, contestId)).map((e) => [e.name, e.state])).toEqual([[nameOf(11), 'in']])
    expect(noticesOf(contestId, 'promoted', await idOf(two))).toHaveLength(1)
    expect(await refusal(one.contest.withdraw(at))).toBe('NOT_IN')
    // Who comes again waits at the end.
    expect(await value(one.contest.signUp(at))).toMatchObject({ state: 'waiting', place: 2 })
  })

  test('a retry after a lost reply hears of the same place, also when it comes after a withdrawal', async () => {
    const { id: contestId } = await published(chair, Date.now())
    const at = { contestId, eventId: 'e1' }
    const one = await as(10)
    const first = await value(one.contest.signUp(at, 'request-0001'))
    expect(await value(one.contest.signUp(at, 'request-0001'))).toEqual(first)
    await value(one.contest.withdraw(at, 'request-0002'))
    expect(await value(one.contest.signUp(at, 'request-0001'))).toMatchObject({ state: 'withdrawn' })
    expect(await value(one.contest.withdraw(at, 'request-0002'))).toMatchObject({ state: 'withdrawn' })
    expect(await entrantsOf(one, contestId)).toEqual([])
    const other = { contestId, eventId: 'e1', memberIds: [await idBy(12)] }
    expect(await refusal(chair.contest.addEntrant(other, 'x'.repeat(65)))).toBe('BAD_INPUT')
  })

  test('refusals say which limit, whose and until when', async () => {
    const now = Date.now()
    const { id: contestId } = await published(chair, now, {
      eventsPerPerson: 1,
      waitingList: false,
      events: [
        person({ sex: 'male' }),
        person({ minAge: 40 }),
        person({ retired: false, perGroup: 1 }),
        person({ places: 1 }),
        person(),
      ],
    })
    const at = (eventId: string) => ({ contestId, eventId })
    const woman = await as(10)
    const me = await idOf(woman)
    const said = async (eventId: string, who = woman) => {
      const answer = await who.contest.signUp(at(eventId))
      return answer.ok ? 'ok' : { error: answer.error, detail: answer.detail }
    }
    expect(await said('e1')).toMatchObject({ error: 'UNFIT', detail: { limit: 'sex', memberId: me } })
    expect(await said('e2')).toMatchObject({ error: 'UNFIT', detail: { limit: 'unknown_age' } })
    expect(await said('e3')).toBe('ok')
    expect(await said('e5')).toEqual({ error: 'TOO_MANY_EVENTS', detail: { most: 1, memberId: me, name: nameOf(10) } })
    // 14 is of the same group as 10.
    expect(await said('e3', await as(14))).toEqual({ error: 'GROUP_FULL', detail: { most: 1 } })
    expect(await said('e4', await as(11))).toBe('ok')
    expect(await said('e4', await as(12))).toEqual({ error: 'FULL', detail: { places: 1 } })
    // Not for retired people: to them it does not exist; the chair who enters one hears why.
    expect(await said('e5', await as(40))).toMatchObject({ error: 'NOT_FOUND' })
    const retired = { ...at('e5'), memberIds: [await idBy(40)] }
    expect(await chair.contest.addEntrant(retired)).toMatchObject({ error: 'UNFIT', detail: { limit: 'audience' } })
    await cloud.clock(now + 2 * DAY)
    expect(await said('e5', await as(13))).toEqual({ error: 'CLOSED', detail: { closesAt: now + 2 * DAY } })
    expect(await refusal(woman.contest.withdraw(at('e3')))).toBe('TOO_LATE')
    // Who runs it still may, until it is over.
    await value(chair.contest.addEntrant({ ...at('e5'), memberIds: [await idBy(13)] }))
    await value(chair.contest.withdraw({ ...at('e3'), entrantId: me }))
    await cloud.clock(now + 4 * DAY)
    expect(await refusal(chair.contest.withdraw({ ...at('e5'), entrantId: await idBy(13) }))).toBe('OVER')
  })

  test('before it opens, as a draft, cancelled, and what is not there', async () => {
    const now = Date.now()
    const one = await as(10)
    const later = contestOf(now, { signUpOpensAt: now + HOUR, signUpClosesAt: now + 2 * HOUR })
    const { id: contestId } = await value(chair.contest.save(later))
    const at = { contestId, eventId: 'e1' }
    expect(await refusal(one.contest.signUp(at))).toBe('NOT_FOUND')
    expect(await refusal(chair.contest.signUp(at))).toBe('NOT_PUBLISHED')
    await value(chair.contest.publish({ id: contestId }))
    expect(await one.contest.signUp(at)).toMatchObject({ error: 'NOT_OPEN_YET', detail: { opensAt: now + HOUR } })
    expect(await refusal(one.contest.signUp({ contestId, eventId: 'e9' }))).toBe('NOT_FOUND')
    await value(chair.contest.cancel({ id: contestId, reason: '场地停电' }))
    expect(await refusal(one.contest.signUp(at))).toBe('CANCELLED')
  })
})

describe('teams', () => {
  test('a captain makes one, colleagues join by its code as they would type it, a full one refuses', async () => {
    const { id: contestId } = await published(chair, Date.now(), { events: [team()] })
    const at = { contestId, eventId: 'e1' }
    const captain = await as(10)
    expect(await refusal(captain.contest.signUp(at))).toBe('TEAM_NAME_NEEDED')
    const made = await value(captain.contest.signUp({ ...at, teamName: '飞鹰队' }))
    expect(made).toMatchObject({ state: 'in', name: '飞鹰队', lacks: { people: 1 }, names: [nameOf(10)] })
    const code = made.teamCode ?? ''
    const typed = `${code.slice(0, 3).toLowerCase()} ${code.slice(3)}`
    const joined = await value((await as(11)).contest.joinTeam({ code: typed }))
    expect(joined).toMatchObject({ id: made.id, contestId, eventId: 'e1', names: [nameOf(10), nameOf(11)] })
    expect(joined.lacks).toBeUndefined()
    await value((await as(12)).contest.joinTeam({ code }))
    expect(await refusal((await as(13)).contest.joinTeam({ code }))).toBe('TEAM_FULL')
    // A stranger does not read the code.
    expect((await entrantsOf(await as(13), contestId))[0]?.teamCode).toBeUndefined()
    // Its own once more, and another's when one is in.
    expect(await value(captain.contest.signUp({ ...at, teamName: '又一队' }))).toMatchObject({ id: made.id })
    expect(await refusal((await as(11)).contest.signUp({ ...at, teamName: '自己的队' }))).toBe('ALREADY_IN')
    expect(await refusal(captain.contest.leaveTeam(at))).toBe('CAPTAIN_STAYS')
    expect(await (await as(11)).contest.withdraw(at)).toMatchObject({
      error: 'CAPTAIN_ONLY',
      detail: { name: nameOf(10) },
    })
    await value((await as(11)).contest.leaveTeam(at))
    expect(await refusal((await as(11)).contest.leaveTeam(at))).toBe('NOT_IN')
    await value(captain.contest.withdraw(at))
    expect(await refusal((await as(13)).contest.joinTeam({ code }))).toBe('WRONG_CODE')
    expect(await entrantsOf(captain, contestId)).toEqual([])
  })

  test('one that is too small when sign-up closes falls out for good, and the next has its place', async () => {
    const now = Date.now()
    const { id: contestId } = await published(chair, now, { events: [team({ places: 1 })] })
    const at = { contestId, eventId: 'e1' }
    const small = await value((await as(2)).contest.signUp({ ...at, teamName: '一个人的队' }))
    const next = await value((await as(11)).contest.signUp({ ...at, teamName: '候补队' }))
    await value((await as(12)).contest.joinTeam({ code: next.teamCode ?? '' }))
    expect((await entrantsOf(chair, contestId)).map((e) => e.state)).toEqual(['in', 'waiting'])
    await cloud.clock(now + 2 * DAY)
    const shown = await entrantsOf(chair, contestId)
    expect(shown.map((e) => [e.id, e.state, e.fellOut])).toEqual([
      [next.id, 'in', undefined],
      [small.id, 'withdrawn', true],
    ])
    const line = {
      ...at,
      groupId: (await value(leader.member.me({}))).member?.groupId ?? '',
      memberIds: [await idBy(2), await idBy(6)],
    }
    expect(await refusal(leader.contest.lineUp(line))).toBe('FELL_OUT')
    const swap = { ...at, entrantId: small.id, out: await idBy(2), in: await idBy(6) }
    expect(await refusal(leader.contest.substitute(swap))).toBe('FELL_OUT')
  })
})

describe('on behalf', () => {
  test('a leader enters people of their group, who are told; of others not; a teacher nobody', async () => {
    const { id: contestId } = await published(chair, Date.now())
    const at = { contestId, eventId: 'e1' }
    const own = await idBy(6)
    expect(await value(leader.contest.addEntrant({ ...at, memberIds: [own] }))).toMatchObject({
      memberId: own,
      state: 'in',
    })
    expect(noticesOf(contestId, 'entered', own)).toHaveLength(1)
    expect(await refusal(leader.contest.addEntrant({ ...at, memberIds: [await idBy(3)] }))).toBe('NOT_ALLOWED')
    expect(await refusal((await as(10)).contest.addEntrant({ ...at, memberIds: [await idBy(14)] }))).toBe('NOT_ALLOWED')
    expect(await refusal(leader.contest.addEntrant({ ...at, memberIds: [own] }))).toBe('ALREADY_IN')
    await value(leader.contest.withdraw({ ...at, entrantId: own }))
    expect(await refusal((await as(10)).contest.withdraw({ ...at, entrantId: own }))).toBe('NOT_IN')
  })

  test('a pair: with a partner at once, or the partner comes by the code', async () => {
    const { id: contestId } = await published(chair, Date.now(), { events: [person({ entrant: 'pair', places: 2 })] })
    const at = { contestId, eventId: 'e1' }
    const both = await value((await as(10)).contest.signUp({ ...at, memberIds: [await idBy(11)] }))
    expect(both).toMatchObject({ names: [nameOf(10), nameOf(11)] })
    const alone = await value((await as(12)).contest.signUp(at))
    expect(alone.lacks).toEqual({ people: 1 })
    await value((await as(13)).contest.joinTeam({ code: alone.teamCode ?? '' }))
    expect(await refusal((await as(14)).contest.joinTeam({ code: alone.teamCode ?? '' }))).toBe('TEAM_FULL')
    expect(await refusal((await as(14)).contest.signUp({ ...at, memberIds: [await idBy(13)] }))).toBe('ALREADY_IN')
  })
})
