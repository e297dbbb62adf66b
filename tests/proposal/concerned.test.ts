import { refusal, value } from '../kit/session'
import { decided, openCall, submitted, text } from './deeds'
import { NOW, openTown, type Town } from './town'

/** Who puts their name to what, who may decide on it, and who is left to end it. */
let town: Town
beforeAll(async () => {
  town = await openTown()
}, 60_000)
beforeEach(() => town.cloud.clock(NOW))
afterAll(() => town?.cloud.close())

test('an endorser puts their name to the text that they saw', async () => {
  const { teachers, callId, school } = town
  const p = await submitted(teachers[0], callId, '食堂增设低糖窗口')
  const { version } = await value(teachers[1].proposal.get({ id: p.id }))
  await value(teachers[0].proposal.save({ id: p.id, version: p.version, callId, ...text('取消全部加班补贴') }))
  const said = await teachers[1].proposal.endorse({ id: p.id, version })
  expect(said).toMatchObject({ error: 'CHANGED', detail: { current: { title: '取消全部加班补贴' } } })
  const seen = await value(teachers[1].proposal.get({ id: p.id }))
  await value(teachers[1].proposal.endorse({ id: p.id, version: seen.version }))
  // Another endorsement in between changes no text.
  await value((await school.as(30)).proposal.endorse({ id: p.id, version: seen.version }))
})

test('a merger stays within one call', async () => {
  const { committee, school } = town
  const other = await openCall(committee, NOW, { session: 5 })
  const a = await town.reviewed(20)
  const b = await submitted(await school.as(21), other.id)
  for (const n of [30, 31]) await value((await school.as(n)).proposal.endorse({ id: b.id }))
  expect(await refusal(committee.proposal.merge({ ids: [a.id], into: b.id }))).toBe('INTO_UNFIT')
})

test('where every decider is concerned, the superior union’s word is required and enough', async () => {
  const { committee, chair, second } = town
  const me = await value(second.member.me({}))
  await value(chair.member.setRoles({ memberId: me.member?.id ?? '', roles: [] }))
  const [a, b] = [await town.reviewed(1), await town.reviewed(2)]
  const merge = { ids: [a.id], into: b.id }
  expect(await refusal(chair.proposal.merge(merge))).toBe('OWN_MATTER')
  const superior = { name: '区教育工会 王', on: '2026-10-08' }
  await value(chair.proposal.merge({ ...merge, superior }))
  await value(chair.member.setRoles({ memberId: me.member?.id ?? '', roles: ['proposal_committee'] }))
  void committee
})

test('after the proposer has left a co-proposer ends it', async () => {
  const { committee, chair, logistics, teachers } = town
  const [a, b] = [await town.reviewed(20), await town.reviewed(21)]
  await value(committee.proposal.merge({ ids: [b.id], into: a.id }))
  await decided(committee, [a.id], 'docketed')
  await value(committee.proposal.assign({ id: a.id, lead: '总务处' }))
  await value(logistics.proposal.reply({ id: a.id, outcome: 'implemented', text: '好' }))
  const me = await value(teachers[0].member.me({}))
  await value(chair.member.leave({ memberId: me.member?.id ?? '', reason: 'transferred_out' }))
  expect((await value(teachers[1].proposal.list({ toDo: true }))).items.map((p) => p.id)).toContain(a.id)
  expect(await refusal(teachers[3].proposal.rate({ id: a.id, satisfaction: 'satisfied' }))).toBe('NOT_FOUND')
  await value(teachers[1].proposal.rate({ id: a.id, satisfaction: 'satisfied' }))
  await value(chair.member.reinstate({ memberId: me.member?.id ?? '' }))
})

test('days that nobody can mean are refused', async () => {
  const { committee } = town
  const p = await town.reviewed(22)
  const decide = (decidedOn: string) => committee.proposal.decide({ ids: [p.id], decision: 'docketed', decidedOn })
  expect(await decide('1026-10-08')).toMatchObject({ error: 'BAD_INPUT', detail: { field: 'decidedOn' } })
  await value(decide('2026-10-08'))
  const said = await committee.proposal.assign({ id: p.id, lead: '总务处', dueOn: '9999-12-31' })
  expect(said).toMatchObject({ error: 'BAD_INPUT', detail: { field: 'dueOn' } })
})
