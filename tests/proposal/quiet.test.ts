import { randomUUID } from 'node:crypto'
import { type Cloud, openCloud } from '../kit/cloud'
import { makeSchool, nameOf, type School } from '../kit/school'
import { refusal, type Session, value } from '../kit/session'
import { decided, openCall, reviewed, submitted, text } from './deeds'

/** What people are told, what they are not, and what a retry hears when the world has moved on. */
let cloud: Cloud
let school: School
let callId: string
let [committee, teacher, second, third, other]: Session[] = []
const as = (s: Session | undefined) => s as Session

beforeAll(async () => {
  cloud = await openCloud()
  school = await makeSchool(cloud, {
    size: 30,
    roles: { 1: 'proposal_committee', 2: 'chair', 3: 'chair', 4: 'handler' },
    departments: { 4: '总务处' },
  })
  ;[committee, teacher, second, third, other] = await Promise.all([1, 20, 21, 22, 23].map(school.as))
  callId = (await openCall(as(committee), Date.now())).id
}, 60_000)
afterAll(() => cloud?.close())
const noticesOf = async (s: Session | undefined, id: string) =>
  (await value(as(s).notice.inbox({}))).items.filter((n) => n.about.id === id)

test('why a proposal was returned is between the committee and its proposer', async () => {
  const p = await reviewed(as(teacher), callId, [as(second), as(third)])
  await decided(as(committee), [p.id], 'returned', '秘密的理由')
  for (const s of [second, third]) expect(JSON.stringify(await noticesOf(s, p.id))).not.toContain('秘密的理由')
  expect((await noticesOf(second, p.id)).map((n) => n.kind)).toContain('endorsement_void')
  await value(as(teacher).proposal.submit({ id: p.id }))
  expect(JSON.stringify(await value(as(other).proposal.get({ id: p.id })))).not.toContain('秘密的理由')
  for (const s of [teacher, committee])
    expect((await value(as(s).proposal.get({ id: p.id }))).timeline.some((t) => t.why === '秘密的理由')).toBe(true)
})

test('a returned one is seen by the committee, so its new text is checked as it is saved', async () => {
  const p = await reviewed(as(teacher), callId, [as(second), as(third)])
  await decided(as(committee), [p.id], 'returned', '请补充')
  expect(await refusal(as(teacher).proposal.save({ id: p.id, callId, ...text('违禁词') }))).toBe('TEXT_REFUSED')
})

test('drafts leave no trace in the timeline, nor does an endorsement that was taken back', async () => {
  const draft = await value(as(teacher).proposal.save({ callId, ...text('甲') }))
  await value(as(teacher).proposal.save({ id: draft.id, callId, ...text('乙') }))
  await value(as(teacher).proposal.submit({ id: draft.id }))
  await value(as(second).proposal.endorse({ id: draft.id }))
  await value(as(second).proposal.unendorse({ id: draft.id }))
  const seen = await value(as(other).proposal.get({ id: draft.id }))
  expect(seen.timeline.map((s) => s.action)).toEqual(['save', 'submit'])
  expect(JSON.stringify(seen)).not.toContain(nameOf(21))
})

test('after a merger the survivor’s people hear of it, and of its end', async () => {
  const [a, b] = [await submitted(as(teacher), callId), await submitted(as(second), callId)]
  for (const p of [a, b]) for (const s of [third, other]) await value(as(s).proposal.endorse({ id: p.id }))
  await value(as(committee).proposal.decide({ ids: [b.id], decision: 'merged', into: a.id }))
  expect((await noticesOf(teacher, a.id)).map((n) => n.kind)).toContain('received')
  // It is not the proposer's alone any more.
  expect(await as(teacher).proposal.withdraw({ id: a.id })).toMatchObject({ error: 'JOINED' })
  await decided(as(committee), [a.id], 'not_docketed', '已在办理')
  expect((await noticesOf(second, a.id)).map((n) => n.kind)).toContain('decided')
})

test('a proposal needs as many endorsers as when it was submitted, whatever is set later', async () => {
  const chair = await school.as(2)
  const p = await submitted(as(teacher), callId)
  await value(as(second).proposal.endorse({ id: p.id }))
  await value(chair.member.updateSettings({ endorsersNeeded: 1 }))
  expect(await value(as(third).proposal.endorse({ id: p.id }))).toMatchObject({ state: 'under_review' })
  const later = await submitted(as(teacher), callId)
  expect(later.endorsersNeeded).toBe(1)
  await value(chair.member.updateSettings({ endorsersNeeded: 2 }))
  expect(await value(as(second).proposal.endorse({ id: later.id }))).toMatchObject({ state: 'under_review' })
})

test('a retry hears its first answer, also when the text check is away or would say otherwise today', async () => {
  const requestId = randomUUID()
  const draft = await value(as(teacher).proposal.save({ callId, ...text() }))
  const risky = { id: draft.id, callId, ...text('违禁词') }
  const first = await as(teacher).proposal.save(risky, requestId)
  await value(as(teacher).proposal.save({ id: draft.id, callId, ...text() }))
  await value(as(teacher).proposal.submit({ id: draft.id }))
  expect(first.ok).toBe(true)
  expect(await as(teacher).proposal.save(risky, requestId)).toEqual(first)
})

test('who has laid down the role under which it was done still hears the answer, and nothing more', async () => {
  const chair = await school.as(3)
  const id = (await value(chair.member.me({}))).member?.id ?? ''
  const requestId = randomUUID()
  const done = await chair.member.setRoles({ memberId: id, roles: [] }, requestId)
  expect(done.ok).toBe(true)
  expect(await chair.member.setRoles({ memberId: id, roles: [] }, requestId)).toEqual(done)
  expect(await refusal(chair.member.setRoles({ memberId: id, roles: ['chair'] }, requestId))).toBe('NOT_ALLOWED')
  expect(await refusal(chair.member.setRoles({ memberId: id, roles: [] }))).toBe('NOT_ALLOWED')
})

test('a draft that missed its call goes over to the next', async () => {
  const draft = await value(as(teacher).proposal.save({ callId, ...text() }))
  const next = await openCall(as(committee), Date.now(), { session: 5 })
  const moved = await value(as(teacher).proposal.save({ id: draft.id, callId: next.id, ...text() }))
  expect(moved.callId).toBe(next.id)
  const p = await reviewed(as(teacher), next.id, [as(second), as(third)])
  expect(p.number).toBe('八届五次-001')
  await decided(as(committee), [p.id], 'returned', '请补充')
  expect(await refusal(as(teacher).proposal.save({ id: p.id, callId, ...text() }))).toBe('BAD_INPUT')
})

test('handled again begins anew: what was told as done is no longer told', async () => {
  const p = await reviewed(as(teacher), callId, [as(second), as(third)])
  const handler = await school.as(4)
  await decided(as(committee), [p.id], 'docketed')
  await value(as(committee).proposal.assign({ id: p.id, lead: '总务处' }))
  await value(handler.proposal.reply({ id: p.id, outcome: 'implemented', text: '已办' }))
  await value(handler.proposal.implemented({ id: p.id, note: '装好了' }))
  expect(await value(as(teacher).proposal.rate({ id: p.id, satisfaction: 'dissatisfied' }))).not.toHaveProperty(
    'implemented',
  )
  await value(handler.proposal.reply({ id: p.id, outcome: 'implemented', text: '重新办了' }))
  expect(await value(handler.proposal.implemented({ id: p.id, note: '这次好了' }))).toMatchObject({
    implemented: { note: '这次好了' },
  })
})
