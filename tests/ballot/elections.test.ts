import type { ElectionResult } from '@domain/ballot/result'
import type { BallotView } from '@domain/ballot/view'
import { DAY } from '@domain/kit/time'
import { refusal, type Session, value } from '../kit/session'
import { NOW, OPENS } from './assembly'
import { APPROVED, type Chamber, openChamber } from './chamber'
import { castAll, marks, opened, published, same } from './vote'

/** Elections at a school of 57: 29 pass. */
let at: Chamber
let scrutineer: Session
beforeAll(async () => {
  at = await openChamber({ size: 57, roles: { 20: 'committee' } })
  scrutineer = await at.as(2)
}, 60_000)
afterAll(async () => {
  await at?.sound()
  await at?.cloud.close()
})

const election = async (title: string, seats: number, candidates: number[], more: object = {}) => ({
  ...{ kind: 'election' as const, title, rules: APPROVED, ...(await at.shared()) },
  questions: [{ title, candidates: await at.people(...candidates), seats, writeIns: false, ...more }],
})
const electionIn = ({ result }: BallotView) => result?.questions[0] as ElectionResult
const winners = (view: BallotView) => {
  const [asked] = view.questions
  const names = asked && 'candidates' in asked ? asked.candidates : []
  const won = electionIn(view).candidates.filter((c) => c.elected)
  return won.map((c) => names.find((n) => n.id === c.id)?.name ?? '')
}

test('a committee of 5 from 6: four are in, two are tied for the last seat, and a run-off decides', async () => {
  const [A, B, C, D, E, F] = [10, 11, 12, 13, 14, 15].map(at.nameOf) as [string, string, string, string, string, string]
  const view = await at.announced(await election('工会委员会委员', 5, [10, 11, 12, 13, 14, 15]))
  const id = await opened(at, view.id)
  // Each ballot leaves somebody out: 50, 48, 45, 44 votes, and twice 40.
  const left = [...Array(7).fill(A), ...Array(9).fill(B), ...Array(12).fill(C), ...Array(13).fill(D)]
  const deck: string[] = [...left, ...Array(17).fill(E), ...Array(17).fill(F)]
  const ballots = deck.slice(0, 57).map((one, n) => [one, deck[57 + n]])
  const all = [A, B, C, D, E, F]
  await castAll(
    at,
    id,
    ballots.map((out, n) => [1 + n, [marks(view, ...all.filter((name) => !out.includes(name)))]] as const),
  )
  expect(await refusal(at.chair.ballot.runOff({ id }))).toBe('WRONG_STATE')
  const first = await published(at, scrutineer, id)
  expect(
    electionIn(first)
      .candidates.map((c) => c.for)
      .sort(),
  ).toEqual([40, 40, 44, 45, 48, 50])
  expect(winners(first).sort()).toEqual([A, B, C, D].sort())
  const tied = [await at.id(14), await at.id(15)]
  expect(electionIn(first).runOff).toEqual({ seats: 1, candidates: expect.arrayContaining(tied), why: 'tie' })
  expect(first.result?.words).toMatch(/^应到57人，收回57票/)
  for (const [name, votes] of [
    [A, 50],
    [D, 44],
  ] as const)
    expect(first.result?.words).toContain(`${name}（${votes}票）`)

  expect(await refusal(scrutineer.ballot.runOff({ id }))).toBe('NOT_ALLOWED')
  const again = await value(at.chair.ballot.runOff({ id }))
  expect(again).toMatchObject({ state: 'made', kind: 'election', runOffOf: id, title: '工会委员会委员（再次选举）' })
  expect(again.scrutineers).toEqual(first.scrutineers)
  expect(again.opensAt).toBe(OPENS + 2 * DAY)
  expect(again.questions).toMatchObject([{ title: '工会委员会委员', seats: 1, writeIns: false }])
  // Asked again it is the same one; the first result stays as it was.
  expect(await value(at.chair.ballot.runOff({ id }))).toMatchObject({ id: again.id })
  expect(await value((await at.as(30)).ballot.get({ id }))).toMatchObject({ result: first.result, runOffId: again.id })
  expect(await refusal((await at.as(30)).ballot.get({ id: again.id }))).toBe('NOT_FOUND')

  const [asked] = again.questions
  if (!asked || !('candidates' in asked)) throw new Error('no election')
  expect(asked.candidates.map((c) => c.name).sort()).toEqual([E, F].sort())
  const { version, title, audience, secrecy, opensAt, closesAt, rules } = again
  const days = { publicFrom: '2026-10-08', publicTo: '2026-10-09' }
  await value(
    at.chair.ballot.save({
      ...{ id: again.id, version, kind: 'election', title, audience, secrecy, opensAt, closesAt },
      ...{ questions: [asked], rules: { ...rules, ...days }, scrutineerIds: again.scrutineers.map((s) => s.id) },
    }),
  )
  await value(at.chair.ballot.announce({ id: again.id }))
  await opened(at, again.id, opensAt)
  await castAll(at, again.id, [...same(1, 30, marks(again, E)), ...same(31, 27, marks(again, F))])
  const last = await published(at, scrutineer, again.id)
  expect(winners(last)).toEqual([E])
  expect(last.result?.words).toContain(`当选：${E}（30票）`)
  expect(electionIn(last).runOff).toBeNull()
  expect(await refusal(at.chair.ballot.runOff({ id: again.id }))).toBe('NO_RUN_OFF')
})

test('an audit committee by equal number: nobody of the committee stands; who does not pass leaves a seat open', async () => {
  const sitting = await at.announced(await election('经费审查委员会委员', 3, [16, 17, 20]))
  await at.cloud.clock(OPENS)
  expect(await at.chair.ballot.open({ id: sitting.id })).toMatchObject({
    ...{ error: 'NOT_READY', detail: { missing: ['audit_apart'] } },
  })

  const view = await at.announced(await election('经费审查委员会委员', 3, [16, 17, 18]))
  const id = await opened(at, view.id)
  const [A, B, C] = [16, 17, 18].map(at.nameOf) as [string, string, string]
  // 57 and 29 pass, 28 do not: they are no more than half of all who are due.
  await castAll(at, id, [
    ...same(1, 28, marks(view, A, B, C)),
    ...same(29, 1, marks(view, A, B)),
    ...same(30, 28, marks(view, A)),
  ])
  const found = await published(at, scrutineer, id)
  expect(winners(found).sort()).toEqual([A, B].sort())
  expect(electionIn(found).runOff).toEqual({ seats: 1, candidates: [await at.id(18)], why: 'too_few' })
  expect(found.result?.words).toContain(`${B}（29票）`)

  const again = await value(at.chair.ballot.runOff({ id }))
  expect(again.questions).toMatchObject([{ seats: 1, candidates: [{ name: C }] }])
})

test('one more candidate than seats is no equal-number election', async () => {
  const draft = await election('经费审查委员会委员', 2, [16, 17, 18])
  const { id } = await at.announced({ ...draft, rules: { ...APPROVED, competitive: false } })
  await at.cloud.clock(OPENS)
  expect(await at.chair.ballot.open({ id })).toMatchObject({ error: 'NOT_READY', detail: { missing: ['margin'] } })
})

test('a quorum that is not met elects nobody, and there is nothing to vote on again', async () => {
  const view = await at.announced(await election('女职工委员会委员', 2, [21, 22, 23]))
  const id = await opened(at, view.id)
  await castAll(at, id, same(1, 37, marks(view, at.nameOf(21), at.nameOf(22))))
  const found = await published(at, scrutineer, id)
  expect(winners(found)).toEqual([])
  expect(found.result?.words).toBe('应到57人，收回37票，未达到应到的三分之二（38人），选举无效')
  expect(await refusal(at.chair.ballot.runOff({ id }))).toBe('NO_RUN_OFF')
})

test('whoever was written in and comes next stands in the run-off by name', async () => {
  const view = await at.announced(await election('工会小组长', 1, [24, 25], { writeIns: true }))
  const id = await opened(at, view.id)
  const other = (name: string) => ({ ...marks(view), writeIns: [name] })
  await castAll(at, id, [
    ...same(1, 20, marks(view, at.nameOf(24))),
    ...same(21, 19, other('欧阳娜')),
    ...same(40, 18, marks(view, at.nameOf(25))),
  ])
  const found = await published(at, scrutineer, id)
  expect(electionIn(found).runOff?.candidates).toEqual([await at.id(24), '欧阳娜'])
  const again = await value(at.chair.ballot.runOff({ id }))
  const [asked] = again.questions
  const candidates = asked && 'candidates' in asked ? asked.candidates : []
  expect(candidates.map((c) => c.name).sort()).toEqual([at.nameOf(24), '欧阳娜'].sort())
  expect(candidates.find((c) => c.name === '欧阳娜')?.id).toMatch(/^[0-9a-f]{32}$/)
  await value(at.chair.ballot.cancel({ id: again.id, reason: '改为下月再选' }))
  // The first one was given up: another may be made.
  expect((await value(at.chair.ballot.runOff({ id }))).id).not.toBe(again.id)
  await at.cloud.clock(NOW)
})
