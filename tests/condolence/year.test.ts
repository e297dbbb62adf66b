import type { CondolenceKind } from '@domain/condolence/model'
import type { Row, Split, Totals } from '@domain/condolence/totals'
import { yuanWords } from '@domain/kit/money'
import { startOf } from '@domain/kit/time'
import { type Session, value } from '../kit/session'
import { type Books, LINE, openBooks } from './books'

/**
 * A year of a union, as people lived it. 1 chair, 2 committee, 3 treasurer, 4 auditor, 5 leader of the first group;
 * 141 to 150 are retired, 141 (of the first group) has no WeChat.
 */
const RETIRED = Array.from({ length: 10 }, (_, i) => 141 + i)
const POOR = '困难职工帮扶支出'
const OTHER = '其他活动支出'
const WELFARE = '职工集体福利支出'
let b: Books
let leader: Session
/** How many were handed something on 三八. */
const women: number[] = []

const onDay = (day: string) => b.cloud.clock(startOf(day) + 10 * 3_600_000)
const numbers = (from: number, count: number) => Array.from({ length: count }, (_, i) => from + i)
let vouchers = 0
const payAndClose = async (id: string, on: string) => {
  await value(b.treasurer.condolence.pay({ id, voucherNo: `记-${++vouchers}`, on }))
  await value(b.committee.condolence.close({ id }))
}

/** Reported, approved, visited, paid and closed on one day. */
async function whole(kind: CondolenceKind, people: number[], on: string, amountFen: number, more = {}) {
  await onDay(on)
  const form = kind === 'retirement' ? ('goods' as const) : ('cash' as const)
  const c = await b.approved(kind, people, { amountFen, on })
  const w = await value(b.visited([c], { on, form, amountFen, ...more }))
  if (w.source === 'union') await payAndClose(c.id, on)
  else await value(b.committee.condolence.close({ id: c.id }))
  return { c, w }
}

async function bereavements() {
  for (let i = 0; i < 10; i++) await whole('bereavement', [10 + i], `2026-${String(1 + i).padStart(2, '0')}-05`, 38_000)
}

async function illness() {
  for (const n of [21, 22, 23]) await whole('illness', [n], '2026-02-10', 100_000)
  for (const n of [142, 143]) await whole('illness', [n], '2026-02-11', 50_000)
}

/** Three retire on one day; five go there. */
async function farewellParty() {
  const visitorIds = [1, 2, 3, 4, 5].map(b.id)
  const { w } = await whole('retirement', [24, 25, 26], '2026-06-30', 60_000, { visitorIds })
  expect([w.visitors.length, w.recipients.length, w.sumFen]).toEqual([5, 3, 180_000])
}

async function households() {
  const twenty = { source: 'superior', line: POOR } as const
  await whole('hardship', numbers(30, 20), '2026-01-20', 75_000, twenty)
  await whole('hardship', numbers(50, 80), '2026-01-21', 50_000, { source: 'administration', line: POOR })
}

async function womensDay() {
  await onDay('2026-03-06')
  const run = await value(
    b.chair.condolence.run({
      ...{ title: '三八节慰问', kind: 'gift', audience: { kind: 'women' }, asOf: '2026-03-06', choices: [] },
      ...{ valueFen: 6000, form: 'goods', source: 'union', line: OTHER },
    }),
  )
  const page = async (cursor?: string): Promise<string[]> => {
    const p = await value(b.chair.condolence.runProgress({ runId: run.id, cursor }))
    return [...p.items.map((x) => x.id), ...(p.cursor ? await page(p.cursor) : [])]
  }
  const ids = await page()
  expect(ids).toHaveLength(run.people ?? 0)
  await onDay('2026-03-07')
  for (let i = 0; i < ids.length; i += 100)
    await value(b.chair.condolence.hand({ runId: run.id, memberIds: ids.slice(i, i + 100) }))
  women.push(ids.length)
}

async function dragonBoat() {
  await onDay('2026-06-01')
  const choices = ['甜粽', '咸粽', '杂粮'].map((name, n) => ({ id: `c${n}`, name }))
  const people = numbers(60, 57)
  const run = await value(
    b.chair.condolence.run({
      ...{ title: '端午节慰问', kind: 'festival', audience: { kind: 'members', ids: people.map(b.id) } },
      ...{ asOf: '2026-06-01', chooseUntil: '2026-06-10', choices, valueFen: 18_000, form: 'goods' },
      ...{ source: 'union', line: WELFARE },
    }),
  )
  const chosen = (n: number) => `c${n % 3}`
  const own = await b.as(60)
  await value(own.condolence.choose({ runId: run.id, choiceId: chosen(60) }))
  for (const n of people.slice(1))
    await value(b.committee.condolence.choose({ runId: run.id, choiceId: chosen(n), memberId: b.id(n) }))
  await onDay('2026-06-15')
  const { code } = await value(own.member.myCode({}))
  expect((await value(b.committee.condolence.hand({ runId: run.id, memberCode: code }))).items).toMatchObject([
    { memberId: b.id(60), choiceId: 'c0' },
  ])
  // The first group by its leader, the rest by a list; one is collected for.
  const group = people.slice(1).filter((n) => (n - 1) % 4 === 0)
  await value(leader.condolence.hand({ runId: run.id, memberIds: group.map(b.id) }))
  const rest = people.slice(1).filter((n) => (n - 1) % 4 !== 0)
  const [absent = 0, ...present] = rest
  await value(b.committee.condolence.hand({ runId: run.id, memberIds: [b.id(absent)], collectorId: b.id(2) }))
  await value(b.committee.condolence.hand({ runId: run.id, memberIds: present.map(b.id) }))
  expect(await value(b.chair.condolence.runProgress({ runId: run.id }))).toMatchObject({
    ...{ people: 57, handed: 57, items: [] },
    chosen: choices.map(({ id: choiceId }) => ({ choiceId, chosen: 19, handed: 19 })),
  })
}

/** The leader reports, goes there, writes it down and hands out; nobody else touches a thing but chair and treasurer. */
async function withoutWeChat() {
  const on = '2026-09-10'
  await onDay(on)
  const recipientIds = [b.id(141)]
  const c = await value(leader.condolence.report({ kind: 'accident', recipientIds, happenedOn: on, note: '摔了一跤' }))
  const given = { recipientIds, on, form: 'cash' as const, amountFen: 80_000, source: 'union' as const, line: LINE }
  await value(
    leader.condolence.visit({
      ...given,
      ids: [c.id],
      visitorIds: [b.id(5)],
      advancedBy: b.id(5),
      proofSeenBy: b.id(2),
    }),
  )
  await value(b.chair.condolence.approve({ id: c.id, amountFen: 80_000, form: 'cash' }))
  await payAndClose(c.id, on)
  const run = await value(
    b.chair.condolence.run({
      ...{
        title: '重阳节慰问',
        kind: 'gift',
        audience: { kind: 'retired' },
        asOf: on,
        valueFen: 10_000,
        form: 'goods',
      },
      ...{ choices: [{ id: 'a', name: '米' }], source: 'union', line: WELFARE },
    }),
  )
  await value(leader.condolence.choose({ runId: run.id, choiceId: 'a', memberId: b.id(141) }))
  const said = await value(leader.condolence.hand({ runId: run.id, memberIds: recipientIds, collectorId: b.id(5) }))
  expect(said.items).toMatchObject([{ memberId: b.id(141), collector: b.name(5), choiceId: 'a' }])
  const others = RETIRED.slice(1).map(b.id)
  await value(b.committee.condolence.hand({ runId: run.id, memberIds: others }))
}

let year: Totals
beforeAll(async () => {
  const kinds = Object.fromEntries(RETIRED.map((n) => [n, 'retired' as const]))
  b = await openBooks({ size: 150, kinds, roles: { 5: 'leader' }, now: Date.UTC(2026, 0, 4, 2) })
  leader = await b.as(5)
  await households()
  await illness()
  await womensDay()
  await dragonBoat()
  await farewellParty()
  await withoutWeChat()
  await bereavements()
  await onDay('2026-12-31')
  year = await value(b.auditor.condolence.totals({ from: '2026-01-01', to: '2026-12-31' }))
}, 240_000)
afterAll(() => b?.cloud.close())

const of = (kind: CondolenceKind | 'gift'): Split => {
  const found = year.kinds.find((k) => k.kind === kind)
  if (!found) throw new Error(`nothing of ${kind}`)
  return found.sum
}
const sum = (persons: number, personTimes: number, sumFen: number) => ({ persons, personTimes, sumFen })
const NONE = sum(0, 0, 0)

test('bereavement: 10 person-times, 3,800.00 元', () => {
  expect(of('bereavement')).toMatchObject({ times: 10, ...sum(10, 10, 380_000), retired: NONE })
  expect(yuanWords(of('bereavement').sumFen)).toBe('3,800.00')
})

test('illness: in service and retired apart', () => {
  expect(of('illness')).toMatchObject({
    ...{ times: 5, ...sum(5, 5, 400_000) },
    ...{ inService: sum(3, 3, 300_000), retired: sum(2, 2, 100_000) },
  })
})

test('one row with five visitors and three recipients: one visit, three people', () => {
  expect(of('retirement')).toMatchObject({ times: 1, ...sum(3, 3, 180_000) })
})

test('20 households with 15,000 元 of the superior union and 80 with the administration’s money: none of it is our own', () => {
  expect(of('hardship')).toMatchObject({
    times: 2,
    ...sum(100, 100, 5_500_000),
    own: NONE,
    others: sum(100, 100, 5_500_000),
  })
  const by = Object.fromEntries(year.sources.map(({ source, sum: s }) => [source, s]))
  expect(by.superior).toEqual(sum(20, 20, 1_500_000))
  expect(by.administration).toEqual(sum(80, 80, 4_000_000))
  expect(yuanWords(by.superior?.sumFen ?? 0)).toBe('15,000.00')
  expect(year.lines.find((l) => l.line === POOR)?.sum).toMatchObject({ own: NONE, times: 2 })
})

test('60 元 to each of the women, on another line', () => {
  const [count = 0] = women
  // Two of three are women; who is retired is not among them.
  expect(count).toBe(numbers(1, 140).filter((n) => n % 3 !== 0).length)
  const line = year.lines.find((l) => l.line === OTHER)?.sum
  expect(line).toMatchObject({ times: 1, ...sum(count, count, count * 6000), retired: NONE })
  expect(year.lines.find((l) => l.line === LINE)?.sum.personTimes).toBe(10 + 5 + 3 + 1)
})

test('端午 for 57, and the retired on 重阳: runs stand beside the visits', () => {
  expect(of('festival')).toMatchObject({ times: 1, ...sum(57, 57, 1_026_000) })
  const [count = 0] = women
  expect(of('gift')).toMatchObject({ times: 2, ...sum(count + 10, count + 10, count * 6000 + 100_000) })
  expect(of('gift').retired).toEqual(sum(10, 10, 100_000))
})

test('a retiree without WeChat, whose leader entered everything, is in the books like everybody', async () => {
  expect(of('accident')).toMatchObject({ times: 1, ...sum(1, 1, 80_000), retired: sum(1, 1, 80_000), inService: NONE })
  const [row] = (await rows({ kind: 'accident' })).items
  expect(row).toMatchObject({ names: [b.name(141)], voucherNos: [expect.stringMatching(/^记-\d+$/)] })
})

const rows = (more: object) => value(b.auditor.condolence.rows({ from: '2026-01-01', to: '2026-12-31', ...more }))
async function allRows(more: object): Promise<Row[]> {
  const found: Row[] = []
  let cursor: string | undefined
  do {
    const page = await rows({ ...more, cursor })
    found.push(...page.items)
    cursor = page.cursor
  } while (cursor !== undefined)
  return found
}

test('all of it adds up, to the fen, in months and in the rows behind', async () => {
  const parts = [380_000, 400_000, 180_000, 5_500_000, (women[0] ?? 0) * 6000, 1_026_000, 80_000, 100_000]
  expect(year.all.sumFen).toBe(parts.reduce((x, y) => x + y))
  expect(year.all.own.sumFen + year.all.others.sumFen).toBe(year.all.sumFen)
  // Many had more than once: people are fewer than person-times.
  expect(year.all.persons).toBeLessThan(year.all.personTimes)
  expect(year.months.map((m) => m.month)).toHaveLength(12)
  expect(year.months.reduce((fen, m) => fen + m.sumFen, 0)).toBe(year.all.sumFen)
  expect(year.months.find((m) => m.month === '2026-06')?.sumFen).toBe(1_026_000 + 180_000 + 38_000)
  const list = await allRows({})
  expect(list).toHaveLength(year.all.times)
  expect(list.reduce((fen, r) => fen + r.sum.sumFen, 0)).toBe(year.all.sumFen)
  expect(list.filter((r) => r.of === 'run').map((r) => [r.title, r.on])).toEqual([
    ['三八节慰问', '2026-03-07'],
    ['端午节慰问', '2026-06-15'],
    ['重阳节慰问', '2026-09-10'],
  ])
  for (const { line, sum: s } of year.lines) {
    const theirs = await allRows({ line })
    expect([line, theirs.length, theirs.reduce((fen, r) => fen + r.sum.sumFen, 0)]).toEqual([line, s.times, s.sumFen])
  }
  // The union's own money has its voucher.
  const bare = list.filter((r) => r.of === 'visit' && r.source === 'union' && r.voucherNos.length === 0)
  expect(bare).toEqual([])
})

test('what was handed out stands beside the cap when somebody is given more of the same kind', async () => {
  const on = '2026-12-31'
  const c = await value(
    b.committee.condolence.report({ kind: 'festival', recipientIds: [60, 10].map(b.id), happenedOn: on }),
  )
  const seen = await value(b.chair.condolence.get({ id: c.id }))
  expect(seen.recipients.map((r) => [r.year?.sumFen, r.year?.elsewhereFen, r.year?.yearFen])).toEqual([
    [18_000, 18_000, 200_000],
    [0, 0, 200_000],
  ])
  expect(seen.recipients[0]?.year?.visits).toMatchObject([{ on: '2026-06-15', amountFen: 18_000, form: 'goods' }])
  const approve = (amountFen: number) => b.chair.condolence.approve({ id: c.id, amountFen, form: 'goods' })
  expect(await approve(182_001)).toMatchObject({ error: 'ABOVE_STANDARD', detail: { beyond: ['year_sum'] } })
  await value(approve(182_000))
})

test('the next year begins with nothing', async () => {
  const next = await value(b.auditor.condolence.totals({ from: '2027-01-01', to: '2027-12-31' }))
  expect(next).toMatchObject({ kinds: [], lines: [], sources: [], all: { times: 0, ...NONE } })
})
