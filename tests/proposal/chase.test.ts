import { randomUUID } from 'node:crypto'
import { addDays, DAY, dayOf, endOf, HOUR, startOf } from '@domain/kit/time'
import { auditsOf } from '../kit/records'
import { nameOf } from '../kit/school'
import { refusal, value } from '../kit/session'
import { openUnguarded } from '../kit/unguarded'
import { decided } from './deeds'
import { NOW, openTown, type Town } from './town'

/** 催办: what is overdue, once a day in China's calendar. */
let town: Town
beforeAll(async () => {
  town = await openTown()
}, 60_000)
beforeEach(() => town.cloud.clock(NOW))
afterEach(() => town.sound())
afterAll(() => town?.cloud.close())

const TODAY = dayOf(NOW)
/** With 总务处 and 教务处, due today unless told. */
async function given({ committee, reviewed }: Town, dueOn = TODAY) {
  const { id } = await reviewed()
  await decided(committee, [id], 'docketed')
  await value(committee.proposal.assign({ id, lead: '总务处', co: ['教务处'], dueOn }))
  return id
}

test('only what is overdue, once a day, and again the next', async () => {
  const { cloud, committee, second, chair } = town
  const id = await given(town)
  const may = async () => (await value(committee.proposal.get({ id }))).may.includes('chase')
  await cloud.clock(endOf(TODAY) - 1000)
  expect(await committee.proposal.chase({ id })).toMatchObject({ error: 'NOT_OVERDUE', detail: { dueOn: TODAY } })
  expect(await may()).toBe(false)
  // The first second of the next day in China, which is still the old one in London.
  const first = startOf(addDays(TODAY, 1))
  await cloud.clock(first + 1000)
  expect(await may()).toBe(true)
  const chased = await value(committee.proposal.chase({ id }))
  expect(chased).toMatchObject({ state: 'assigned', chases: [{ byName: nameOf(2) }] })
  expect(chased.may).not.toContain('chase')
  await cloud.clock(first + 23 * HOUR)
  for (const by of [committee, second, chair]) expect(await refusal(by.proposal.chase({ id }))).toBe('CHASED_TODAY')
  await cloud.clock(first + 24 * HOUR + 1000)
  expect((await value(chair.proposal.chase({ id }))).chases).toHaveLength(2)
  const [one, two, ...more] = town.told(id, 'chased')
  expect(more).toEqual([])
  expect(one).toMatchObject({
    to: ['department:总务处', 'department:教务处'],
    about: { by: nameOf(2), until: endOf(TODAY) },
  })
  expect(two?.about.by).toBe(nameOf(1))
  const audited = auditsOf(cloud, id).filter((a) => a.action === 'proposal.chase')
  expect(audited.map(({ from, to, why }) => [from, to, why])).toEqual(
    Array(2).fill(['assigned', 'assigned', '总务处、教务处']),
  )
  const inboxes = await Promise.all([town.logistics, town.teaching, town.library].map((s) => value(s.notice.inbox({}))))
  expect(inboxes.map(({ items }) => items.filter((n) => n.kind === 'chased').length)).toEqual([2, 2, 0])
  expect(
    (await value(committee.proposal.list({ overdue: true }))).items.find((r) => r.id === id)?.chasedAt,
  ).toBeDefined()
})

test('neither before it is assigned nor after it is replied to; by nobody outside the committee', async () => {
  const { cloud, committee, logistics, teachers } = town
  const { id } = await town.reviewed()
  expect(await committee.proposal.chase({ id })).toMatchObject({
    error: 'WRONG_STATE',
    detail: { state: 'under_review' },
  })
  const late = await given(town)
  await cloud.clock(NOW + 3 * DAY)
  for (const by of [logistics, teachers[0], town.school.admin])
    expect(await refusal(by.proposal.chase({ id: late }))).toBe('NOT_ALLOWED')
  expect(await refusal((await cloud.guest()).proposal.chase({ id: late }))).toBe('NOT_SIGNED_IN')
  expect(await refusal(committee.proposal.chase({ id: 'none' }))).toBe('NOT_FOUND')
  await value(logistics.proposal.reply({ id: late, outcome: 'planned', text: '下学期办。' }))
  expect(await refusal(committee.proposal.chase({ id: late }))).toBe('WRONG_STATE')
  // 重新办理 has a new day: it is overdue after that one.
  await value(teachers[0].proposal.rate({ id: late, satisfaction: 'dissatisfied' }))
  expect(await refusal(committee.proposal.chase({ id: late }))).toBe('NOT_OVERDUE')
  await cloud.clock(NOW + 34 * DAY)
  await value(committee.proposal.chase({ id: late }))
})

test('a draft cannot be found by chasing it', async () => {
  const { committee, teachers, callId } = town
  const draft = await value(
    teachers[1].proposal.save({ callId, title: '草稿', category: '其他', rationale: '一', measures: '二' }),
  )
  expect(await refusal(committee.proposal.chase({ id: draft.id }))).toBe('NOT_FOUND')
})

test('a retry hears the first answer; of three taps at once by three of the committee one is told', async () => {
  const { cloud, committee, second, chair } = town
  const id = await given(town)
  await cloud.clock(NOW + 2 * DAY)
  const requestId = randomUUID()
  await cloud.faults([{ kind: 'reply_lost_at_door', function: 'proposal', action: 'chase' }])
  await expect(committee.proposal.chase({ id }, requestId)).rejects.toThrow()
  expect((await value(committee.proposal.chase({ id }, requestId))).chases).toHaveLength(1)
  await cloud.clock(NOW + 3 * DAY)
  const said = await Promise.all([committee, second, chair].map((s) => s.proposal.chase({ id })))
  expect(said.map((a) => (a.ok ? 'ok' : a.error)).sort()).toEqual(['CHASED_TODAY', 'CHASED_TODAY', 'ok'])
  expect(town.told(id, 'chased')).toHaveLength(2)
})

test('control: without the rule of the day the second tap chases again, and the check of the data says so', async () => {
  const bare = await openTown(
    await openUnguarded([
      { file: 'domain/proposal/rules.ts', from: 'last && dayOf(last.at) === dayOf(now)', to: 'last && last.at > now' },
    ]),
  )
  try {
    const id = await given(bare)
    await bare.cloud.clock(NOW + 2 * DAY)
    const said = await Promise.all([bare.committee, bare.second, bare.chair].map((s) => s.proposal.chase({ id })))
    expect(said.filter((a) => a.ok).length).toBeGreaterThan(1)
    await expect(bare.sound()).rejects.toThrow('chases')
  } finally {
    await bare.cloud.close()
  }
}, 60_000)
