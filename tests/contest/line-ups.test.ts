import { DAY, HOUR } from '@domain/kit/time'
import type { Cloud } from '../kit/cloud'
import { nameOf } from '../kit/school'
import { refusal, type Session, value } from '../kit/session'
import { type Court, openCourt } from './court'
import { entrantsOf, person, published, team } from './deeds'

/** Line-ups of groups and joint teams, and substitution. */
let cloud: Cloud
let chair: Session
let leader: Session
let otherLeader: Session
let as: Court['as']
let idBy: Court['idBy']
let noticesOf: Court['noticesOf']
beforeAll(async () => {
  ;({ cloud, chair, leader, otherLeader, as, idBy, noticesOf } = await openCourt())
}, 60_000)
afterAll(() => cloud?.close())
afterEach(() => cloud.clock(null))

describe('groups and line-ups', () => {
  const tug = team({ name: '拔河', entrant: 'group', places: 10, teamSize: { min: 3, max: 4, men: 1, women: 2 } })
  const groupOf = async (who: Session) => (await value(who.member.me({}))).member?.groupId ?? ''

  test('the leader ticks who plays; what is missing is said; another group is not theirs', async () => {
    const { id: contestId } = await published(chair, Date.now(), { events: [tug], eventsPerPerson: 1 })
    const at = { contestId, eventId: 'e1', groupId: await groupOf(leader) }
    const [a, b, c, d] = (await Promise.all([2, 6, 10, 18].map(idBy))) as [string, string, string, string]
    const first = await value(leader.contest.lineUp({ ...at, memberIds: [a, c] }))
    // 6 and 18 are men.
    expect(first).toMatchObject({ id: at.groupId, state: 'in', lacks: { people: 1, men: 1 } })
    const whole = await value(leader.contest.lineUp({ ...at, memberIds: [a, b, c] }))
    expect(whole.lacks).toBeUndefined()
    expect(whole.names).toEqual([nameOf(2), nameOf(6), nameOf(10)])
    expect(noticesOf(contestId, 'entered', b)).toHaveLength(1)
    const stranger = await idBy(3)
    expect(await leader.contest.lineUp({ ...at, memberIds: [a, b, stranger] })).toMatchObject({
      error: 'OTHER_GROUP',
      detail: { memberId: stranger, name: nameOf(3) },
    })
    expect(await refusal(otherLeader.contest.lineUp({ ...at, memberIds: [a, b, c] }))).toBe('NOT_ALLOWED')
    const five = await Promise.all([2, 6, 10, 14, 18].map(idBy))
    expect(await leader.contest.lineUp({ ...at, memberIds: five })).toMatchObject({
      error: 'TEAM_FULL',
      detail: { most: 4 },
    })
    // Who is taken out is free again: one event each.
    await value(leader.contest.lineUp({ ...at, memberIds: [a, c, d] }))
    await value(leader.contest.lineUp({ ...at, memberIds: [a, b, c, d] }))
    expect(await refusal((await as(12)).contest.signUp(at))).toBe('LEADER_ONLY')
  })

  test('a sprained ankle: the substitute takes the place in two taps, both are told, and the team stays whole', async () => {
    const now = Date.now()
    const { id: contestId } = await published(chair, now, { events: [tug] })
    const at = { contestId, eventId: 'e1' }
    const groupId = await groupOf(leader)
    const [a, b, c, d] = (await Promise.all([2, 6, 10, 18].map(idBy))) as [string, string, string, string]
    await value(leader.contest.lineUp({ ...at, groupId, memberIds: [a, b, c] }))
    await cloud.clock(now + 3 * DAY + HOUR)
    // A woman for the only man: too few men.
    const wrong = { ...at, entrantId: groupId, out: b, in: await idBy(14) }
    expect(await leader.contest.substitute(wrong)).toMatchObject({ error: 'TOO_FEW', detail: { men: 1 } })
    const right = { ...wrong, in: d }
    const after = await value(leader.contest.substitute(right, 'request-0007'))
    expect(after.names).toEqual([nameOf(2), nameOf(18), nameOf(10)])
    expect(await value(leader.contest.substitute(right, 'request-0007'))).toEqual(after)
    expect(noticesOf(contestId, 'substituted', b)).toHaveLength(1)
    expect(noticesOf(contestId, 'substituted', d)).toHaveLength(1)
    expect(await refusal(leader.contest.substitute(right))).toBe('NOT_IN')
    expect(await refusal(otherLeader.contest.substitute({ ...right, out: d, in: b }))).toBe('NOT_ALLOWED')
  })

  test('a person is substituted: the entrant stays the same one, and who went cannot come back by a tap', async () => {
    const { id: contestId } = await published(chair, Date.now(), { eventsPerPerson: 1 })
    const at = { contestId, eventId: 'e1' }
    const one = await as(10)
    const [x, other, third] = (await Promise.all([10, 14, 18].map(idBy))) as [string, string, string]
    await value(one.contest.signUp(at))
    const swapped = await value(leader.contest.substitute({ ...at, entrantId: x, out: x, in: other }))
    expect(swapped).toMatchObject({ id: x, memberId: other, name: nameOf(14), state: 'in' })
    expect(await refusal(one.contest.signUp(at))).toBe('REPLACED')
    expect(await refusal(one.contest.withdraw(at))).toBe('NOT_IN')
    expect(await value((await as(14)).contest.signUp(at))).toMatchObject({ id: x })
    await value(leader.contest.substitute({ ...at, entrantId: x, out: other, in: third }))
    await value(leader.contest.substitute({ ...at, entrantId: x, out: third, in: x }))
    expect((await entrantsOf(one, contestId)).map((e) => [e.id, e.memberId])).toEqual([[x, x]])
    await value(one.contest.withdraw(at))
    expect(await entrantsOf(one, contestId)).toEqual([])
  })

  test('once it is played nobody withdraws, and who has played everything is not substituted', async () => {
    const now = Date.now()
    const { id: contestId } = await published(chair, now, { events: [person({ scoring: 'table_tennis' })] })
    const at = { contestId, eventId: 'e1' }
    const [a, b, c] = (await Promise.all([10, 11, 14].map(idBy))) as [string, string, string]
    for (const n of [10, 11, 14]) await value((await as(n)).contest.signUp(at))
    await cloud.clock(now + 2 * DAY)
    await value(chair.contest.draw({ ...at, kind: 'knockout', byHand: [a, b, c] }))
    // Drawn once more without the one who goes.
    await value(chair.contest.withdraw({ ...at, entrantId: c }))
    const { matches } = await value(chair.contest.draw({ ...at, kind: 'knockout', byHand: [a, b] }))
    const match = matches[0]?.id ?? ''
    await value(chair.contest.substitute({ ...at, entrantId: b, out: b, in: await idBy(15) }))
    await value(chair.contest.record({ ...at, matchId: match, result: { walkover: a } }))
    expect(await refusal(chair.contest.withdraw({ ...at, entrantId: a }))).toBe('DRAWN')
    expect(await refusal(chair.contest.substitute({ ...at, entrantId: a, out: a, in: c }))).toBe('PLAYED')
  })

  test('a joint team is lined up by the leader of any of its groups, with people of all of them', async () => {
    const groups = await value(chair.member.groups({}))
    const [g1, g2] = [await groupOf(leader), await groupOf(otherLeader)]
    const made = await value(chair.member.setTeam({ name: '一二联队', groupIds: [g1, g2] }))
    expect(made).toBeDefined()
    expect(groups.items.length).toBeGreaterThan(0)
    const teamId = (await value(chair.member.groups({}))).items.find((g) => g.team)?.id ?? ''
    const { id: contestId } = await published(chair, Date.now(), { events: [tug] })
    const memberIds = await Promise.all([2, 3, 6].map(idBy))
    const entrant = await value(otherLeader.contest.lineUp({ contestId, eventId: 'e1', groupId: teamId, memberIds }))
    expect(entrant).toMatchObject({ id: teamId, state: 'in', name: '一二联队' })
    // One cannot play for the joint team and for the own group.
    expect(
      await refusal(leader.contest.lineUp({ contestId, eventId: 'e1', groupId: g1, memberIds: [await idBy(2)] })),
    ).toBe('ALREADY_IN')
  })
})
