import { DAY, dayOf } from '@domain/kit/time'
import { type Cloud, openCloud } from '../kit/cloud'
import { makeSchool, nameOf, type School } from '../kit/school'
import { refusal, type Session, value } from '../kit/session'
import { decided, openCall, reviewed, submitted, text } from './deeds'

/** A primary school of 57: everyone may propose. One call, walked through by its people. */
let cloud: Cloud
let school: School
let [teacher, second, third, committee, handler, other]: Session[] = []
let callId: string
// 09:00 in China on 8 October 2026; the call closes ten days later.
const NOW = Date.UTC(2026, 9, 8, 1)
const as = (s: Session | undefined) => s as Session

beforeAll(async () => {
  cloud = await openCloud()
  await cloud.clock(NOW)
  school = await makeSchool(cloud, {
    size: 57,
    roles: { 1: 'chair', 2: 'proposal_committee', 3: 'handler', 4: 'handler', 5: 'proposal_committee' },
    departments: { 3: '总务处', 4: '教务处' },
  })
  ;[committee, handler, other, teacher, second, third] = await Promise.all([2, 3, 4, 20, 21, 22].map(school.as))
  callId = (await openCall(as(committee), NOW)).id
}, 60_000)
afterAll(() => cloud?.close())
beforeEach(() => cloud.clock(NOW))

test('the moment: four lines, two colleagues, and the committee has it by a date', async () => {
  const p = await submitted(as(teacher), callId)
  expect(p).toMatchObject({ state: 'endorsing', endorsers: 0, endorsersNeeded: 2, mine: true })
  const once = await value(as(second).proposal.endorse({ id: p.id }))
  expect(once).toMatchObject({ state: 'endorsing', endorsers: 1, endorsed: true })
  expect(once).not.toHaveProperty('number')
  await value(as(third).proposal.endorse({ id: p.id }))
  const seen = await value(as(teacher).proposal.get({ id: p.id }))
  expect(seen).toMatchObject({ state: 'under_review', number: '八届四次-001', endorserNames: [nameOf(21), nameOf(22)] })
  // The call ends on the 18th, the committee has ten days more.
  expect(dayOf(seen.nextBy ?? 0)).toBe('2026-10-28')
  expect(seen.timeline.map((s) => s.to)).toEqual(['draft', 'endorsing', 'endorsing', 'under_review'])
  const inbox = await value(as(teacher).notice.inbox({}))
  expect(inbox.items.map((n) => n.kind)).toEqual(expect.arrayContaining(['endorsed', 'submitted', 'call_opened']))
  expect((await value(as(committee).proposal.list({ toDo: true }))).items.map((r) => r.id)).toContain(p.id)
})

test('from review to a rated reply, each step told to the people concerned', async () => {
  const p = await reviewed(as(teacher), callId, [as(second), as(third)])
  await decided(as(committee), [p.id], 'docketed')
  const given = await value(
    as(committee).proposal.assign({ id: p.id, lead: '总务处', co: ['教务处'], dueOn: '2026-11-05' }),
  )
  expect(given).toMatchObject({
    state: 'assigned',
    decision: 'docketed',
    lead: '总务处',
    co: ['教务处'],
    dueOn: '2026-11-05',
  })
  expect((await value(as(handler).proposal.list({ toDo: true }))).items.map((r) => r.id)).toContain(p.id)
  expect(await refusal(as(teacher).proposal.reply({ id: p.id, outcome: 'planned', text: '好' }))).toBe('NOT_ALLOWED')
  const replied = await value(
    as(handler).proposal.reply({ id: p.id, outcome: 'in_progress', text: '低糖窗口月底开。', by: '2026-11-30' }),
  )
  expect(replied.replies).toMatchObject([{ outcome: 'in_progress', department: '总务处', by: '2026-11-30' }])
  expect((await value(as(teacher).proposal.list({ toDo: true }))).items.map((r) => r.id)).toContain(p.id)
  const done = await value(as(teacher).proposal.rate({ id: p.id, satisfaction: 'very_satisfied', comment: '谢谢' }))
  expect(done).toMatchObject({ state: 'rated', satisfaction: 'very_satisfied', comment: '谢谢', may: [] })
  const told = await value(as(handler).proposal.implemented({ id: p.id, note: '窗口已开' }))
  expect(told).toMatchObject({ state: 'rated', implemented: { note: '窗口已开' } })
  const kinds = (await value(as(teacher).notice.inbox({}))).items.filter((n) => n.about.id === p.id).map((n) => n.kind)
  expect(kinds.sort()).toEqual(['decided', 'endorsed', 'endorsed', 'implemented', 'in_hand', 'replied', 'submitted'])
})

test('the first "dissatisfied" sends it back to the department with its time anew, the second stands', async () => {
  const p = await reviewed(as(teacher), callId, [as(second), as(third)])
  await decided(as(committee), [p.id], 'referred')
  await value(as(committee).proposal.assign({ id: p.id, lead: '总务处' }))
  await cloud.clock(NOW + 20 * DAY)
  await value(as(handler).proposal.reply({ id: p.id, outcome: 'not_feasible', text: '没有地方。' }))
  const again = await value(as(teacher).proposal.rate({ id: p.id, satisfaction: 'dissatisfied', comment: '二楼有' }))
  expect(again).toMatchObject({ state: 'assigned', handledAgain: true, dueOn: '2026-11-27' })
  expect(again).not.toHaveProperty('satisfaction')
  await value(as(handler).proposal.reply({ id: p.id, outcome: 'planned', text: '下学期办。' }))
  const end = await value(as(teacher).proposal.rate({ id: p.id, satisfaction: 'dissatisfied' }))
  expect(end).toMatchObject({ state: 'rated', satisfaction: 'dissatisfied' })
  expect(end.replies).toHaveLength(2)
})

test('returned: mended after the call has closed, endorsements anew, the number kept', async () => {
  const p = await reviewed(as(teacher), callId, [as(second), as(third)])
  expect(await refusal(as(committee).proposal.decide({ ids: [p.id], decision: 'returned' }))).toBe('REASON_NEEDED')
  await decided(as(committee), [p.id], 'returned', '请写明数量')
  const void_ = (await value(as(second).notice.inbox({}))).items.filter((n) => n.kind === 'endorsement_void')
  expect(void_[0]?.about).toMatchObject({ id: p.id })
  await cloud.clock(NOW + 20 * DAY)
  const mended = await value(as(teacher).proposal.save({ id: p.id, callId, ...text('食堂增设一个低糖窗口') }))
  expect(mended).toMatchObject({ state: 'returned', title: '食堂增设一个低糖窗口', endorsers: 0 })
  await value(as(teacher).proposal.submit({ id: p.id }))
  await value(as(second).proposal.endorse({ id: p.id }))
  const back = await value(as(third).proposal.endorse({ id: p.id }))
  expect(back).toMatchObject({ state: 'under_review', number: p.number })
  expect(back).not.toHaveProperty('decision')
})

test('merged: the others become co-proposers of the survivor; a docketed one may still be merged', async () => {
  const [a, b, c] = await Promise.all([teacher, second, third].map((s) => submitted(as(s), callId)))
  for (const p of [a, b, c])
    for (const n of [30, 31]) await value((await school.as(n)).proposal.endorse({ id: p?.id ?? '' }))
  const [ida, idb, idc] = [a?.id ?? '', b?.id ?? '', c?.id ?? '']
  await decided(as(committee), [idb], 'docketed')
  expect(await refusal(as(committee).proposal.decide({ ids: [ida], decision: 'merged', into: ida }))).toBe(
    'INTO_NEEDED',
  )
  await value(as(committee).proposal.decide({ ids: [idb, idc], decision: 'merged', into: ida, reason: '同一件事' }))
  const survivor = await value(as(teacher).proposal.get({ id: ida }))
  expect(survivor.coProposers).toEqual([nameOf(21), nameOf(22)])
  const gone = await value(as(second).proposal.get({ id: idb }))
  expect(gone).toMatchObject({ state: 'merged', mergedInto: ida })
  expect(gone.timeline.map((s) => s.to).slice(-2)).toEqual(['docketed', 'merged'])
  expect((await value(as(third).proposal.list({ mine: true }))).items.map((r) => r.id)).toContain(ida)
})

test('not docketed is seen by the people concerned and nobody else', async () => {
  const p = await reviewed(as(teacher), callId, [as(second), as(third)])
  await decided(as(committee), [p.id], 'not_docketed', '已在办理')
  for (const s of [teacher, second, committee]) await value(as(s).proposal.get({ id: p.id }))
  expect(await refusal(as(other).proposal.get({ id: p.id }))).toBe('NOT_FOUND')
  expect((await value(as(other).proposal.list({ state: 'not_docketed' }))).items).toEqual([])
})

test('one’s own is decided by another, even when the list holds a hundred others', async () => {
  const own = await reviewed(as(committee), callId, [as(second), as(third)])
  const p = await reviewed(as(teacher), callId, [as(second), as(third)])
  const superior = { name: '区教育工会', on: '2026-10-01' }
  const said = await as(committee).proposal.decide({ ids: [p.id, own.id], decision: 'docketed', superior })
  expect(said).toEqual({ ok: false, error: 'OWN_MATTER', detail: { ids: [own.id], others: true } })
  expect(await value(as(teacher).proposal.get({ id: p.id }))).toMatchObject({ state: 'under_review' })
  await decided(await school.as(5), [p.id, own.id], 'docketed')
})

test('withdrawn until decided, and then no more', async () => {
  const p = await reviewed(as(teacher), callId, [as(second), as(third)])
  const q = await reviewed(as(teacher), callId, [as(second), as(third)])
  expect(await refusal(as(second).proposal.withdraw({ id: p.id }))).toBe('NOT_FOUND')
  expect(await value(as(teacher).proposal.withdraw({ id: p.id }))).toMatchObject({ state: 'withdrawn' })
  await decided(as(committee), [q.id], 'docketed')
  expect(await refusal(as(teacher).proposal.withdraw({ id: q.id }))).toBe('WRONG_STATE')
})

test('the window: a draft before it opens, nothing new after it', async () => {
  const call = await value(
    as(committee).proposal.openCall({
      term: 9,
      session: 1,
      title: '下一届',
      opensAt: NOW + DAY,
      closesAt: NOW + 2 * DAY,
    }),
  )
  const draft = await value(as(teacher).proposal.save({ callId: call.id, ...text() }))
  expect(await refusal(as(teacher).proposal.submit({ id: draft.id }))).toBe('NOT_OPEN_YET')
  await cloud.clock(NOW + DAY)
  await value(as(teacher).proposal.submit({ id: draft.id }))
  await cloud.clock(NOW + 2 * DAY)
  expect(await as(second).proposal.endorse({ id: draft.id })).toMatchObject({
    error: 'CLOSED',
    detail: { closesAt: call.closesAt },
  })
  expect(await refusal(as(teacher).proposal.save({ callId: call.id, ...text() }))).toBe('CLOSED')
})

test('a call that ends before it begins, or in the past', async () => {
  const window = (opensAt: number, closesAt: number) =>
    refusal(as(committee).proposal.openCall({ term: 9, session: 2, title: '征集', opensAt, closesAt }))
  expect(await window(NOW + 2, NOW + 1)).toBe('CLOSES_BEFORE_OPENING')
  expect(await window(NOW - 2 * DAY, NOW - DAY)).toBe('CLOSES_IN_THE_PAST')
})

test('unfit text names its field and goes no further; where the check is away, BUSY', async () => {
  const draft = await value(as(teacher).proposal.save({ callId, ...text(), measures: '含有违禁词的话' }))
  expect(await as(teacher).proposal.submit({ id: draft.id })).toEqual({
    ok: false,
    error: 'TEXT_REFUSED',
    detail: { field: 'measures' },
  })
  expect(await value(as(teacher).proposal.get({ id: draft.id }))).toMatchObject({ state: 'draft' })
  await value(as(teacher).proposal.save({ id: draft.id, callId, ...text(), rationale: '审核故障' }))
  expect(await refusal(as(teacher).proposal.submit({ id: draft.id }))).toBe('BUSY')
  // One that colleagues see already is checked as it is saved.
  await value(as(teacher).proposal.save({ id: draft.id, callId, ...text() }))
  await value(as(teacher).proposal.submit({ id: draft.id }))
  const said = await as(teacher).proposal.save({ id: draft.id, callId, ...text('违禁词') })
  expect(said).toMatchObject({ error: 'TEXT_REFUSED', detail: { field: 'title' } })
})

test('a stale page is told what the record is now', async () => {
  const draft = await value(as(teacher).proposal.save({ callId, ...text('甲') }))
  await value(as(teacher).proposal.save({ id: draft.id, version: draft.version, callId, ...text('乙') }))
  const said = await as(teacher).proposal.save({ id: draft.id, version: draft.version, callId, ...text('丙') })
  expect(said).toMatchObject({ error: 'CHANGED', detail: { current: { title: '乙', version: draft.version + 1 } } })
})

test('reading marks once; the count is what is left', async () => {
  const before = (await value(as(teacher).notice.unread({}))).count
  const first = (await value(as(teacher).notice.inbox({}))).items.find((n) => !n.read)
  const id = first?.id ?? ''
  await Promise.all([1, 2, 3].map(() => value(as(teacher).notice.read({ id }))))
  expect((await value(as(teacher).notice.unread({}))).count).toBe(before - 1)
  expect((await value(as(teacher).notice.inbox({}))).items.find((n) => n.id === id)?.read).toBe(true)
})

test('emoji, half characters and rows of spaces are kept as a person reads them', async () => {
  const p = await value(
    as(teacher).proposal.save({ callId, ...text('  操场👨‍👩‍👧\u200b\ud800 '), measures: '一\r\n二' }),
  )
  expect(p).toMatchObject({ title: '操场👨‍👩‍👧\ufffd', measures: '一\n二' })
  expect(await refusal(as(teacher).proposal.save({ callId, ...text('字'.repeat(51)) }))).toBe('BAD_INPUT')
  expect(await refusal(as(teacher).proposal.save({ callId, ...text('   ') }))).toBe('BAD_INPUT')
})
