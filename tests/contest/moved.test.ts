import { DAY, HOUR } from '@domain/kit/time'
import { refusal, value } from '../kit/session'
import { sheetsOf } from '../paper/book'

import { type Fete, NOW, openFete, singles } from './fete'

/** People who are of another group by now, or gone; and what is kept of who took part. */
let fete: Fete
beforeAll(async () => {
  fete = await openFete()
}, 60_000)
beforeEach(() => fete.cloud.clock(NOW))
afterEach(() => fete.sound())
afterAll(() => fete?.cloud.close())

const groupOf = async (n: number) => (await value((await fete.as(n)).member.me({}))).member?.groupId ?? ''

test('who has moved to a group that the contest is not for still sees it and may withdraw', async () => {
  const { committee, as, id } = fete
  const [here, there] = [await groupOf(7), await groupOf(8)]
  const { id: contestId } = await fete.opened([singles(2)], { audience: { kind: 'groups', ids: [here] } })
  const at = { contestId, eventId: 'e1' }
  const mover = await as(7)
  await value(mover.contest.signUp(at))
  await value(committee.member.transfer({ memberId: await id(7), groupId: there }))
  expect((await value(mover.contest.get({ id: contestId }))).events[0]?.mine).toMatchObject({ state: 'in' })
  expect((await value(mover.contest.entrants(at))).items).toHaveLength(1)
  expect(await value(mover.contest.withdraw(at))).toMatchObject({ state: 'withdrawn' })
  expect(await refusal(mover.contest.signUp(at))).toBe('UNFIT')
  expect(await refusal((await as(8)).contest.entrants(at))).toBe('NOT_FOUND')
})

test('a retry after sign-up has closed hears that the first was in time; another one that it is too late', async () => {
  const { cloud, as } = fete
  const { id: contestId, signUpClosesAt, withdrawUntil } = await fete.opened([singles(2)])
  const at = { contestId, eventId: 'e1' }
  const one = await as(9)
  const first = await value(one.contest.signUp(at, 'in-time'))
  await cloud.clock(signUpClosesAt)
  expect(await value(one.contest.signUp(at, 'in-time'))).toEqual(first)
  expect(await refusal((await as(10)).contest.signUp(at))).toBe('CLOSED')
  await value(one.contest.withdraw(at, 'out-in-time'))
  await cloud.clock(withdrawUntil)
  expect(await value(one.contest.withdraw(at, 'out-in-time'))).toMatchObject({ state: 'withdrawn' })
  expect(await refusal(one.contest.withdraw(at))).toBe('TOO_LATE')
})

test('my data: the events one is in or was in, when one came, and what one won', async () => {
  const { cloud, committee, as, id } = fete
  const { id: contestId, startsAt } = await fete.opened([singles(4), { ...singles(1), name: '踢毽子' }])
  const me = await as(11)
  for (const eventId of ['e1', 'e2']) await value(me.contest.signUp({ contestId, eventId }))
  await value(me.contest.withdraw({ contestId, eventId: 'e2' }))
  await cloud.clock(startsAt + HOUR)
  const at = { contestId, eventId: 'e1' }
  await value(committee.contest.tick({ ...at, memberIds: [await id(11)] }))
  await value(committee.contest.award({ ...at, prizes: [{ grade: '一等奖', entrantIds: [await id(11)] }] }))
  await cloud.clock(startsAt + DAY)
  const { rows } = await sheetsOf(me, await value(me.paper.myData({})))
  const [singlesRow, other] = rows('我的活动').slice(2)
  expect([singlesRow?.[2], singlesRow?.[5], singlesRow?.[7]]).toEqual(['乒乓球单打', '已报名', '一等奖'])
  expect(singlesRow?.[6]).toMatch(/^\d{4}年/)
  expect([other?.[2], other?.[5], other?.[6]]).toEqual(['踢毽子', '已退出', ''])
})
