import { DAY } from '@domain/kit/time'
import { DECISIONS, OUTCOMES, SATISFACTIONS, SPEEDS } from '@domain/proposal/model'
import { type Figure, rowsOf } from '@domain/proposal/rows'
import { breakdownOf, statsOf, type Tally } from '@domain/proposal/stats'
import fc from 'fast-check'
import { type Session, value } from '../kit/session'
import { decided, openCall, text } from './deeds'
import { NOW, openTown, type Town } from './town'

/** Sums of the statistics hold for any call, and each number opens exactly the rows that it counts. */
const LEADS = ['总务处', '教务处', '图书馆']
const CATEGORIES = ['后勤服务', '教学管理', '其他']

const given = fc.constantFrom('docketed' as const, 'referred' as const)
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined })
/** A group of proposals as the database counts them, in any state that a call can hold. */
const tally: fc.Arbitrary<Tally> = fc
  .oneof(
    fc.record({ state: fc.constantFrom('draft' as const, 'endorsing' as const), numbered: fc.constant(false) }),
    fc.record({ state: fc.constant('under_review' as const), numbered: fc.constant(true) }),
    fc.record({
      state: fc.constantFrom('returned' as const, 'endorsing' as const),
      decision: fc.constant('returned' as const),
      numbered: fc.constant(true),
    }),
    fc.record({
      state: fc.constant('not_docketed' as const),
      decision: fc.constant('not_docketed' as const),
      numbered: fc.constant(true),
    }),
    fc.record({
      state: fc.constant('merged' as const),
      decision: fc.constant('merged' as const),
      numbered: fc.constant(true),
    }),
    fc.record({
      state: fc.constant('withdrawn' as const),
      decision: maybe(fc.constant('returned' as const)),
      numbered: fc.boolean(),
    }),
    given.map((decision) => ({ state: decision, decision, numbered: true })),
    fc.record({
      state: fc.constant('assigned' as const),
      decision: given,
      numbered: fc.constant(true),
      lead: fc.constantFrom(...LEADS),
      speed: maybe(fc.constantFrom(...SPEEDS)),
    }),
    fc.record({
      state: fc.constant('replied' as const),
      decision: given,
      numbered: fc.constant(true),
      lead: fc.constantFrom(...LEADS),
      speed: fc.constantFrom(...SPEEDS),
    }),
    fc.record({
      state: fc.constant('rated' as const),
      decision: given,
      numbered: fc.constant(true),
      lead: fc.constantFrom(...LEADS),
      speed: fc.constantFrom(...SPEEDS),
      satisfaction: fc.constantFrom(...SATISFACTIONS),
    }),
  )
  .chain((more: Omit<Tally, 'count' | 'answered'>) =>
    fc
      .record({ category: fc.constantFrom(...CATEGORIES), count: fc.integer({ min: 1, max: 40 }) })
      .map((rest): Tally => ({ ...more, ...rest, answered: more.speed !== undefined })),
  )

const sum = (list: readonly { count: number }[]) => list.reduce((n, { count }) => n + count, 0)

test('sums: categories and decisions are the total, departments and unassigned what was given, speeds what was answered', () => {
  fc.assert(
    fc.property(fc.array(tally, { maxLength: 40 }), (tallies) => {
      const stats = statsOf(tallies)
      const { categories, departments, unassigned, speeds } = breakdownOf(tallies)
      const { docketed, referred, not_docketed, returned, undecided, replied, satisfaction } = stats
      expect(sum([docketed, referred, not_docketed, returned, undecided])).toBe(stats.total)
      expect(sum(categories)).toBe(stats.total)
      expect(sum([...departments, unassigned])).toBe(docketed.count + referred.count)
      expect(replied.due).toBe(docketed.count + referred.count)
      expect(departments.reduce((n, d) => n + d.replied, 0)).toBe(replied.count)
      expect(sum(Object.values(speeds))).toBe(replied.count)
      expect(sum(SATISFACTIONS.map((s) => satisfaction[s]))).toBe(satisfaction.rated)
      expect(departments.every((d) => d.replied <= d.count)).toBe(true)
    }),
  )
})

/** What becomes of one proposal of a random call. */
const fate = fc.constantFrom(
  ...([
    'draft',
    'endorsing',
    'withdrawn',
    'under_review',
    'returned',
    'mended',
    'returned_withdrawn',
    'not_docketed',
    'merged',
  ] as const),
  ...(['docketed', 'referred', 'assigned', 'replied', 'again', 'rated'] as const),
)
const plan = fc.record({
  fate,
  category: fc.constantFrom(...CATEGORIES),
  lead: fc.nat({ max: 2 }),
  decision: given,
  days: fc.constantFrom(0, 7, 8, 15, 16, 30, 31),
  satisfaction: fc.constantFrom(...SATISFACTIONS),
  outcome: fc.constantFrom(...OUTCOMES),
})

describe('through the door', () => {
  let town: Town
  beforeAll(async () => {
    town = await openTown()
  }, 60_000)
  afterEach(() => town.sound())
  afterAll(() => town?.cloud.close())

  type Plan = (typeof plan extends fc.Arbitrary<infer T> ? T : never) & { i: number }
  async function live(
    { i, fate, category, lead, decision, days, satisfaction, outcome }: Plan,
    callId: string,
    into: string,
  ) {
    const { cloud, committee, school, logistics, teaching, library } = town
    const by = await school.as(20 + (i % 10))
    const handler = [logistics, teaching, library][lead] as Session
    const { id } = await value(by.proposal.save({ callId, ...text(`第${i}件`), category }))
    if (fate === 'draft') return
    const submit = () => value(by.proposal.submit({ id }))
    const endorse = async () => {
      for (const n of [40, 41]) await value((await school.as(n)).proposal.endorse({ id }))
    }
    await submit()
    if (fate === 'endorsing') return
    if (fate === 'withdrawn') return void (await value(by.proposal.withdraw({ id })))
    await endorse()
    if (fate === 'under_review') return
    if (fate === 'merged') return void (await value(committee.proposal.merge({ ids: [id], into })))
    if (fate === 'not_docketed') return void (await decided(committee, [id], 'not_docketed', '不属于职权'))
    if (fate === 'returned' || fate === 'mended' || fate === 'returned_withdrawn') {
      await decided(committee, [id], 'returned', '请写明')
      if (fate === 'mended') await submit()
      if (fate === 'returned_withdrawn') await value(by.proposal.withdraw({ id }))
      return
    }
    const what = fate === 'docketed' || fate === 'referred' ? fate : decision
    await decided(committee, [id], what)
    if (fate === 'docketed' || fate === 'referred') return
    await value(committee.proposal.assign({ id, lead: LEADS[lead] ?? '' }))
    if (fate === 'assigned') return
    await cloud.clock(NOW + days * DAY)
    await value(handler.proposal.reply({ id, outcome, text: '已研究。' }))
    if (fate === 'again') await value(by.proposal.rate({ id, satisfaction: 'dissatisfied' }))
    if (fate === 'rated') {
      const first = await value(by.proposal.rate({ id, satisfaction }))
      if (first.state === 'assigned') {
        await value(handler.proposal.reply({ id, outcome, text: '已再研究。' }))
        await value(by.proposal.rate({ id, satisfaction }))
      }
    }
    await cloud.clock(NOW)
  }

  const count = async (by: Session, asked: Parameters<Session['proposal']['list']>[0]) => {
    let rows = 0
    let cursor: string | undefined
    do {
      const page = await value(by.proposal.list({ ...asked, cursor }))
      rows += page.items.length
      cursor = page.cursor
    } while (cursor !== undefined)
    return rows
  }

  async function figures(by: Session, callId: string): Promise<[Figure, number][]> {
    const s = await value(by.proposal.stats({ callId }))
    const b = await value(by.proposal.breakdown({ callId }))
    const decision = (name: 'docketed' | 'referred' | 'not_docketed' | 'returned' | 'merged'): [Figure, number] => [
      { of: 'decision', name },
      s[name].count,
    ]
    return [
      [{ of: 'total' }, s.total],
      [{ of: 'undecided' }, s.undecided.count],
      [{ of: 'given' }, s.replied.due],
      [{ of: 'answered' }, s.replied.count],
      [{ of: 'unassigned' }, b.unassigned.count],
      [{ of: 'rated' }, s.satisfaction.rated],
      ...DECISIONS.map(decision),
      ...CATEGORIES.map((name): [Figure, number] => [
        { of: 'category', name },
        b.categories.find((c) => c.name === name)?.count ?? 0,
      ]),
      ...LEADS.flatMap((name): [Figure, number][] => {
        const d = b.departments.find((one) => one.name === name)
        return [
          [{ of: 'department', name }, d?.count ?? 0],
          [{ of: 'replied', name }, d?.replied ?? 0],
        ]
      }),
      ...SPEEDS.map((name): [Figure, number] => [{ of: 'speed', name }, b.speeds[name].count]),
      ...SATISFACTIONS.map((name): [Figure, number] => [{ of: 'satisfaction', name }, s.satisfaction[name].count]),
    ]
  }

  test('any call: every number of the committee opens so many rows, and nobody ever finds more', async () => {
    let session = 10
    await fc.assert(
      fc.asyncProperty(fc.array(plan, { minLength: 12, maxLength: 30 }), async (plans) => {
        await town.cloud.clock(NOW)
        const callId = (await openCall(town.committee, NOW, { session: session++ })).id
        const into = (await value((await town.school.as(35)).proposal.save({ callId, ...text('并入') }))).id
        await value((await town.school.as(35)).proposal.submit({ id: into }))
        for (const n of [40, 41]) await value((await town.school.as(n)).proposal.endorse({ id: into }))
        for (const [i, one] of plans.entries()) await live({ ...one, i }, callId, into)
        for (const [figure, number] of await figures(town.committee, callId)) {
          expect([figure, await count(town.committee, rowsOf(callId, figure))]).toEqual([figure, number])
        }
        for (const [figure, number] of await figures(town.teachers[3], callId)) {
          expect(await count(town.teachers[3], rowsOf(callId, figure))).toBeLessThanOrEqual(number)
        }
      }),
      { numRuns: Number(process.env.ROWS_RUNS ?? 3) },
    )
  }, 120_000)
})
