import type { Satisfaction } from '@domain/proposal/model'
import { type Cloud, openCloud } from '../kit/cloud'
import { makeSchool, type School } from '../kit/school'
import { refusal, type Session, value } from '../kit/session'
import { assigned, decided, openCall, rated, reviewed, text } from './deeds'

/** A university of 5,928 with 593 delegates: a whole call, and the numbers that its report prints. */
let cloud: Cloud
let school: School
let committee: Session
let handler: Session
const COMMITTEE = 700
const HANDLER = 701

beforeAll(async () => {
  cloud = await openCloud()
  const delegates = Object.fromEntries(Array.from({ length: 593 }, (_, i) => [i + 1, 'delegate']))
  school = await makeSchool(cloud, {
    size: 5928,
    groups: 40,
    roles: { ...delegates, [COMMITTEE]: 'proposal_committee', [HANDLER]: 'handler' },
    departments: { [HANDLER]: '后勤处' },
  })
  ;[committee, handler] = (await Promise.all([COMMITTEE, HANDLER].map(school.as))) as [Session, Session]
}, 180_000)
afterAll(() => cloud?.close())

test('only delegates propose, and only they endorse', async () => {
  const call = await openCall(committee, Date.now(), { session: 1 })
  const teacher = await school.as(600)
  expect(await refusal(teacher.proposal.save({ callId: call.id, ...text() }))).toBe('NOT_ALLOWED')
  const p = await value((await school.as(1)).proposal.save({ callId: call.id, ...text() }))
  await value((await school.as(1)).proposal.submit({ id: p.id }))
  expect(await refusal(teacher.proposal.endorse({ id: p.id }))).toBe('NOT_ALLOWED')
  expect((await value(teacher.member.me({}))).mayPropose).toBe(false)
  expect((await value((await school.as(593)).member.me({}))).mayPropose).toBe(true)
})

test('a call of 53: 20 docketed, 29 referred, 4 not, 49 answered, 20 rated 17 / 2 / 1 / 0', async () => {
  const call = await openCall(committee, Date.now())
  const ids: string[] = []
  // Six proposers at a time, each with two endorsers of their own, as on the last evening of a call.
  const one = async (i: number) => {
    const [a, b, c] = await Promise.all([i, i + 100, i + 200].map(school.as))
    return (await reviewed(a as Session, call.id, [b as Session, c as Session], `第${i}件`)).id
  }
  for (let i = 1; i <= 53; i += 6) {
    const numbers = Array.from({ length: Math.min(6, 54 - i) }, (_, k) => i + k)
    ids.push(...(await Promise.all(numbers.map(one))))
  }
  const docketed = ids.slice(0, 20)
  const referred = ids.slice(20, 49)
  await decided(committee, docketed, 'docketed')
  await decided(committee, referred, 'referred')
  await decided(committee, ids.slice(49), 'not_docketed', '不属于学校职权范围')
  for (const id of [...docketed, ...referred]) await assigned(committee, id, '后勤处')
  const grade = (i: number): Satisfaction => (i < 17 ? 'very_satisfied' : i < 19 ? 'satisfied' : 'basically_satisfied')
  for (const [i, id] of docketed.entries()) await rated(await school.as(i + 1), handler, id, grade(i))
  for (const id of referred) await value(handler.proposal.reply({ id, outcome: 'planned', text: '已列入计划。' }))

  const stats = await value((await school.as(5000)).proposal.stats({ callId: call.id }))
  expect(stats).toEqual({
    total: 53,
    docketed: { count: 20, percent: 37.7 },
    referred: { count: 29, percent: 54.7 },
    not_docketed: { count: 4, percent: 7.5 },
    returned: { count: 0, percent: 0 },
    undecided: { count: 0, percent: 0 },
    merged: { count: 0 },
    replied: { due: 49, count: 49, percent: 100 },
    satisfaction: {
      rated: 20,
      very_satisfied: { count: 17, percent: 85 },
      satisfied: { count: 2, percent: 10 },
      basically_satisfied: { count: 1, percent: 5 },
      dissatisfied: { count: 0, percent: 0 },
    },
  })
  // Numbers are given once each and without a gap, whoever came first.
  const seen = await Promise.all(ids.map((id) => value(committee.proposal.get({ id }))))
  const wanted = Array.from({ length: 53 }, (_, i) => `八届四次-${String(i + 1).padStart(3, '0')}`)
  expect(seen.map((p) => p.number).sort()).toEqual(wanted)
}, 120_000)
