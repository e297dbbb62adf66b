import { addDays, DAY, dayOf, endOf, HOUR, startOf } from '@domain/kit/time'
import type { Notice } from '@domain/notice/model'
import { records } from '../kit/records'
import { value } from '../kit/session'
import { decided, submitted } from './deeds'
import { NOW, openTown, type Town } from './town'

/** What is due tomorrow is told once, the morning before, to those whose move it is. */
let town: Town
beforeAll(async () => {
  town = await openTown()
}, 60_000)
afterEach(() => town.sound())
afterAll(() => town?.cloud.close())

/** The timer at eight in the morning, so many days on. */
const morning = async (day: string) => {
  await town.cloud.clock(startOf(day) + 8 * HOUR)
  const said = (await town.cloud.jobs('remind')) as { ok: boolean; value: { proposals: number } }
  expect(said.ok).toBe(true)
  return said.value.proposals
}
const of = (id: string) =>
  records<Notice>(town.cloud, 'notices')
    .filter((n) => n.kind === 'due_soon' && n.about.id === id)
    .map((n) => ({ to: n.to, until: n.about.until, on: dayOf(n.at) }))

test('a whole way: endorsers, committee, department and proposer are each told once, the day before', async () => {
  const { cloud, committee, logistics, teachers } = town
  await cloud.clock(NOW)
  const draft = await value(
    teachers[3].proposal.save({
      callId: town.callId,
      title: '草稿',
      category: '其他',
      rationale: '一',
      measures: '二',
    }),
  )
  const waiting = await submitted(teachers[1], town.callId)
  const { id, proposer } = await town.reviewed()
  expect(proposer).not.toBe('')
  const day = (n: number) => addDays(dayOf(NOW), n)

  // The call closes ten days from now: one still wants endorsers. The draft presses nobody.
  expect(await morning(day(8))).toBe(0)
  expect(await morning(day(9))).toBe(1)
  expect(of(waiting.id)).toEqual([
    { to: [`member:${town.kept(waiting.id).proposer.id}`], until: NOW + 10 * DAY, on: day(9) },
  ])
  expect(of(draft.id)).toEqual([])
  // A timer that runs twice, and one on the day itself, tell nothing new.
  expect(await morning(day(9))).toBe(0)
  expect(await morning(day(10))).toBe(0)

  // The committee has ten days after the call.
  expect(await morning(day(19))).toBe(1)
  expect(of(id)).toEqual([{ to: ['role:proposal_committee', 'role:chair'], until: endOf(day(20)), on: day(19) }])
  await decided(committee, [id], 'docketed')
  await value(committee.proposal.assign({ id, lead: '总务处', co: ['教务处'], dueOn: day(40) }))
  expect(await morning(day(38))).toBe(0)
  expect(await morning(day(39))).toBe(1)
  expect(of(id).at(-1)).toEqual({ to: ['department:总务处', 'department:教务处'], until: endOf(day(40)), on: day(39) })
  await value(logistics.proposal.reply({ id, outcome: 'planned', text: '下学期办。' }))
  // The proposer has fifteen days to rate it.
  expect(await morning(day(53))).toBe(1)
  expect(of(id).at(-1)).toEqual({ to: [`member:${town.kept(id).proposer.id}`], until: endOf(day(54)), on: day(53) })
  await value(teachers[0].proposal.rate({ id, satisfaction: 'satisfied' }))
  expect(await morning(day(60))).toBe(0)
  expect(of(id)).toHaveLength(3)
})

test('what is given in the afternoon for the next day is told the next morning; what is overdue is not', async () => {
  const { cloud, committee } = town
  await cloud.clock(NOW)
  const [late, over] = [await town.reviewed(), await town.reviewed()]
  await decided(committee, [late.id, over.id], 'docketed')
  await value(committee.proposal.assign({ id: over.id, lead: '总务处', dueOn: dayOf(NOW) }))
  await cloud.clock(startOf(dayOf(NOW)) + 15 * HOUR)
  const tomorrow = addDays(dayOf(NOW), 1)
  await value(committee.proposal.assign({ id: late.id, lead: '总务处', dueOn: tomorrow }))
  expect(await morning(tomorrow)).toBe(1)
  expect(of(late.id)).toMatchObject([{ on: tomorrow, until: endOf(tomorrow) }])
  expect(of(over.id)).toEqual([])
})
