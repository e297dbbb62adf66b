import { addDays, DAY, dayOf, startOf } from '@domain/kit/time'
import { rowsOf } from '@domain/proposal/rows'
import type { DepartmentYear } from '@domain/proposal/year'
import { read, utils } from '@e965/xlsx'
import { problemsIn } from '../../local/data/check'
import { recordsIn } from '../data/school'
import { type Cloud, openCloud } from '../kit/cloud'
import { makeSchool, type School } from '../kit/school'
import { refusal, type Session, value } from '../kit/session'
import { bytesOf } from '../paper/hand'
import { textOfWord } from '../paper/word-text'
import { decided, openCall, reviewed } from './deeds'

/** A college's year: 74 proposals, 52 docketed and 50 after merging, 22 referred, all answered in the end. */
const LEADS = ['总务处', '教务处', '图书馆'] as const
const OPENING = '2026-10-08'
const FIRST = '2026-12-01'
const SECOND = '2027-01-05'
let cloud: Cloud
let school: School
let committee: Session
let chair: Session
let handlers: Session[]
let callId: string
let ids: string[]
const at = (day: string) => cloud.clock(startOf(day) + 9 * 3_600_000)
/** By the place in the list: proposer and department. */
const proposer = (i: number) => school.as(20 + i)
const handler = (i: number) => handlers[i % 3] as Session

beforeAll(async () => {
  cloud = await openCloud()
  await at(OPENING)
  const delegates = Object.fromEntries(Array.from({ length: 90 }, (_, i) => [20 + i, 'delegate']))
  school = await makeSchool(cloud, {
    size: 120,
    roles: { ...delegates, 1: 'chair', 2: 'proposal_committee', 3: 'handler', 4: 'handler', 5: 'handler' },
    departments: { 3: LEADS[0], 4: LEADS[1], 5: LEADS[2] },
  })
  ;[chair, committee, ...handlers] = (await Promise.all([1, 2, 3, 4, 5].map(school.as))) as [
    Session,
    Session,
    ...Session[],
  ]
  await value(chair.member.updateSettings({ vacations: [{ from: '2027-01-20', to: '2027-02-20' }] }))
  callId = (await openCall(committee, startOf(OPENING) + DAY / 2)).id
}, 60_000)
afterEach(async () => expect(problemsIn(await recordsIn(cloud.data))).toEqual([]))
afterAll(() => cloud?.close())

const stats = () => value(committee.proposal.stats({ callId }))
const overdue = async () => (await value(committee.proposal.list({ overdue: true }))).items.map((p) => p.id)
const each = async (from: number, to: number, deed: (id: string, i: number) => Promise<unknown>) => {
  for (let i = from; i < to; i++) await deed(ids[i] ?? '', i)
}
const reply = (id: string, i: number) =>
  value(handler(i).proposal.reply({ id, outcome: 'in_progress', text: '已列入本学期计划。' }))

test('74 are handed in, decided at one meeting, and two become part of a third', async () => {
  const one = async (i: number) => {
    const [a, b, c] = (await Promise.all([i, i + 5, i + 9].map(proposer))) as [Session, Session, Session]
    return reviewed(a, callId, [b, c], `第${i + 1}件`)
  }
  const made: { id: string; number?: string }[] = []
  for (let i = 0; i < 74; i += 6)
    made.push(...(await Promise.all(Array.from({ length: Math.min(6, 74 - i) }, (_, k) => one(i + k)))))
  expect(made.map((p) => p.number).sort()).toEqual(made.map((_, i) => `八届四次-${String(i + 1).padStart(3, '0')}`))
  ids = made.map((p) => p.id)
  await at('2026-11-20')
  await decided(committee, ids.slice(0, 52), 'docketed')
  await decided(committee, ids.slice(52), 'referred')
  expect(await stats()).toMatchObject({ total: 74, docketed: { count: 52, percent: 70.3 }, referred: { count: 22 } })
  await value(committee.proposal.merge({ ids: [ids[50] ?? '', ids[51] ?? ''], into: ids[0] ?? '', reason: '同一件事' }))
  expect(await stats()).toMatchObject({
    total: 72,
    docketed: { count: 50, percent: 69.4 },
    referred: { count: 22, percent: 30.6 },
    merged: { count: 2 },
    replied: { due: 72, count: 0 },
  })
  // From here on by place: 0 to 49 docketed, 50 to 71 referred.
  ids = [...ids.slice(0, 50), ...ids.slice(52)]
}, 60_000)

test('handed to three departments, half before the new year and half before the vacation', async () => {
  const assign = (id: string, i: number) => value(committee.proposal.assign({ id, lead: LEADS[i % 3] ?? '' }))
  await at(FIRST)
  await each(0, 36, async (id, i) => expect((await assign(id, i)).dueOn).toBe('2026-12-31'))
  await at(SECOND)
  // Fourteen days before the vacation, sixteen after it.
  await each(36, 72, async (id, i) => expect((await assign(id, i)).dueOn).toBe('2027-03-08'))
  expect(await stats()).toMatchObject({ replied: { due: 72, count: 0 } })
}, 60_000)

test('thirty are answered in time; six are late, stand on the list, are chased on two days, and answer', async () => {
  await at(addDays(FIRST, 9))
  await each(0, 30, reply)
  await at('2027-01-02')
  expect((await overdue()).sort()).toEqual(ids.slice(30, 36).sort())
  await each(30, 36, async (id) => {
    await value(committee.proposal.chase({ id }))
    expect(await refusal(chair.proposal.chase({ id }))).toBe('CHASED_TODAY')
  })
  await at('2027-01-03')
  await each(30, 36, (id) => value(chair.proposal.chase({ id })))
  const told = await Promise.all(handlers.map((h) => value(h.notice.inbox({}))))
  expect(told.map(({ items }) => items.filter((n) => n.kind === 'chased').length)).toEqual([4, 4, 4])
  await at('2027-01-10')
  await each(30, 36, reply)
  expect(await overdue()).toEqual([])
  await at('2027-03-01')
  await each(36, 72, reply)
}, 60_000)

test('four are handled again and then accepted; the others are accepted at once', async () => {
  const again = (i: number) => i < 4
  await each(0, 72, async (id, i) => {
    const by = await proposer(i < 50 ? i : i + 2)
    if (again(i)) {
      // Thirty days from the first of March.
      expect(await value(by.proposal.rate({ id, satisfaction: 'dissatisfied' }))).toMatchObject({
        state: 'assigned',
        dueOn: '2027-03-31',
      })
      await reply(id, i)
    }
    const satisfaction = again(i) ? 'basically_satisfied' : i < 40 ? 'very_satisfied' : 'satisfied'
    expect((await value(by.proposal.rate({ id, satisfaction }))).state).toBe('rated')
  })
  expect(await stats()).toMatchObject({
    replied: { due: 72, count: 72, percent: 100 },
    satisfaction: {
      rated: 50,
      very_satisfied: { count: 36, percent: 72 },
      satisfied: { count: 10, percent: 20 },
      basically_satisfied: { count: 4, percent: 8 },
      dissatisfied: { count: 0 },
    },
  })
  const { departments, speeds, unassigned } = await value(committee.proposal.breakdown({ callId }))
  expect(departments.map((d) => [d.count, d.replied])).toEqual(Array(3).fill([24, 24]))
  expect(unassigned.count).toBe(0)
  expect([speeds.in_7.count, speeds.in_15.count, speeds.in_30.count, speeds.over_30.count]).toEqual([0, 30, 0, 42])
}, 60_000)

test('each department’s years add up to what the call gave', async () => {
  const years = (year: number) => Promise.all(handlers.map((h) => value(h.proposal.year({ year }))))
  const [before, after] = [await years(2026), await years(2027)]
  const sum = (list: DepartmentYear[], of: (y: DepartmentYear) => number) => list.reduce((n, y) => n + of(y), 0)
  expect(before.map((y) => [y.department, y.assigned])).toEqual(LEADS.map((lead) => [lead, 12]))
  expect(after.map((y) => y.assigned)).toEqual([12, 12, 12])
  const all = [...before, ...after]
  expect([sum(all, (y) => y.assigned), sum(all, (y) => y.replied), sum(all, (y) => y.rated)]).toEqual([72, 72, 72])
  expect([sum(all, (y) => y.handledAgain), sum(all, (y) => y.overdue)]).toEqual([4, 0])
  expect(sum(all, (y) => Object.values(y.satisfaction).reduce((a, b) => a + b))).toBe(72)
  // What was given in the year, until it was first replied to.
  expect(all.every((y) => y.days !== undefined && y.days > 0)).toBe(true)
  // This year unless told; nothing in a year without work; nothing for who has no desk.
  expect((await value(handler(0).proposal.year({}))).year).toBe(Number(dayOf(startOf('2027-03-01')).slice(0, 4)))
  expect((await value(handler(0).proposal.year({ year: 2020 }))).assigned).toBe(0)
  expect(await value(handler(0).proposal.year({ year: 2020 }))).not.toHaveProperty('days')
  expect(await refusal(committee.proposal.year({}))).toBe('NOT_ALLOWED')
})

test('a year opens its rows, and the numbers are those that were given', async () => {
  const page = await value(committee.proposal.list(rowsOf(callId, { of: 'department', name: '教务处' })))
  expect(page.items).toHaveLength(20)
  const merged = await value(committee.proposal.list(rowsOf(callId, { of: 'decision', name: 'merged' })))
  expect(merged.items.map((p) => p.mine)).toEqual([false, false])
  expect(merged.items.every((p) => /^八届四次-0\d\d$/.test(p.number ?? ''))).toBe(true)
})

test('the whole statistics, and the summary and the report hold the same numbers', async () => {
  const none = { count: 0, percent: 0 }
  expect(await stats()).toEqual({
    total: 72,
    docketed: { count: 50, percent: 69.4 },
    referred: { count: 22, percent: 30.6 },
    not_docketed: none,
    returned: none,
    undecided: none,
    merged: { count: 2 },
    replied: { due: 72, count: 72, percent: 100 },
    satisfaction: {
      rated: 50,
      very_satisfied: { count: 36, percent: 72 },
      satisfied: { count: 10, percent: 20 },
      basically_satisfied: { count: 4, percent: 8 },
      dissatisfied: none,
    },
  })
  const summary = read(await bytesOf(committee, await value(committee.paper.proposals({ callId }))))
  const rows = (name: string) =>
    utils.sheet_to_json<string[]>(summary.Sheets[name] ?? {}, { header: 1, defval: '' }).map((r) => r.map(String))
  const [, heads = [], ...all] = rows('提案汇总表')
  const counted = (head: string) => {
    const by: Record<string, number> = {}
    for (const row of all) {
      const cell = row[heads.indexOf(head)] ?? ''
      by[cell] = (by[cell] ?? 0) + 1
    }
    return by
  }
  expect(all).toHaveLength(74)
  expect(counted('审查结果')).toEqual({ 立案: 50, 转为建议: 22, 合并办理: 2 })
  expect(counted('承办部门')).toEqual({ 总务处: 24, 教务处: 24, 图书馆: 24, '': 2 })
  const lines = rows('统计').map((row) => row.slice(1, 4).join(' '))
  expect(lines).toEqual(
    expect.arrayContaining([
      ...['提交审查 72 ', '立案 50 69.4%', '转为建议 22 30.6%', '已答复 72 100%'],
      ...['非常满意 36 72%', '满意 10 20%', '基本满意 4 8%'],
    ]),
  )
  const report = textOfWord(await bytesOf(committee, await value(committee.paper.handlingReport({ callId }))))
  for (const words of [
    '提交审查的提案共 72 件；另有 2 件内容相近，已并入其他提案',
    '立案 50 件，占 69.4%；转为建议 22 件，占 30.6%；不予立案 0 件',
    '共 72 件，已答复 72 件，答复率 100%',
    ...LEADS.map((lead) => `${lead} 24 件，已答复 24 件`),
    '不满意、重新办理的 4 件',
    '已评价 50 件：非常满意 36 件，占 72%；满意 10 件，占 20%；基本满意 4 件，占 8%；不满意 0 件',
  ])
    expect(report).toContain(words)
})
