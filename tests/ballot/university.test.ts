import { type Voter, voterId } from '@domain/ballot/model'
import { HOUR } from '@domain/kit/time'
import type { Notice } from '@domain/notice/model'
import { records } from '../kit/records'
import { type Session, value } from '../kit/session'
import { OPENS } from './assembly'
import { type Chamber, openChamber } from './chamber'
import { castAll, opened, published } from './vote'

/** A poll at a university of 5,928, of whom 3,735 take part. */
const [DUE, VOTED] = [5928, 3735]
let at: Chamber
let scrutineer: Session
let id: string
beforeAll(async () => {
  at = await openChamber({ size: DUE, groups: 40 })
  scrutineer = await at.as(2)
  const options = ['十一月', '十二月', '明年春天'].map((text, n) => ({ id: `o${n}`, text }))
  const view = await at.announced({
    ...{ kind: 'poll', title: '校运会时间意向调查', ...(await at.shared()) },
    questions: [{ title: '校运会什么时候办', options, max: 2 }],
  })
  id = await opened(at, view.id)
}, 300_000)
afterAll(() => at?.cloud.close())

test('3,735 of 5,928 take part, 63.0 %', async () => {
  const chosen = [['o0'], ['o1'], ['o0', 'o2'], []]
  await castAll(
    at,
    id,
    Array.from({ length: VOTED }, (_, i) => [1 + i, [chosen[i % 4] ?? []]] as const),
  )
  const turnout = await value(at.chair.ballot.turnout({ id }))
  expect(turnout).toMatchObject({ due: DUE, voted: VOTED })
  expect(turnout.groups?.reduce((sum, g) => sum + g.due, 0)).toBe(DUE)
}, 500_000)

test('those who have not are reminded, each once, and nobody else', async () => {
  expect((await value(scrutineer.ballot.missing({ id }))).total).toBe(DUE - VOTED)
  await at.cloud.resetMeter()
  expect(await value(scrutineer.ballot.remind({ id }))).toEqual({ told: DUE - VOTED })
  expect((await at.cloud.meter()).calls).toBeLessThan(80)
  const told = records<Notice>(at.cloud, 'notices').filter((n) => n.kind === 'ballot_remind' && n.about.id === id)
  const to = told.flatMap((n) => n.to)
  expect([to.length, new Set(to).size]).toEqual([DUE - VOTED, DUE - VOTED])
  expect(Math.max(...told.map((n) => n.to.length))).toBe(100)
  const due = records<Voter>(at.cloud, 'voters').filter((v) => v.ballotId === id && v.state === 'due')
  expect(new Set(to)).toEqual(new Set(due.map((v) => `member:${v.memberId}`)))
  expect(due.map((v) => v._id)).not.toContain(voterId(id, await at.id(7)))
}, 60_000)

test('closed, counted and published it is said in one line, and the box says the same', async () => {
  await at.cloud.clock(OPENS + HOUR)
  const { result } = await published(at, scrutineer, id)
  expect(result).toMatchObject({
    ...{ due: DUE, returned: VOTED, valid: VOTED, invalid: 0, quorum: null },
    words: '应到5928人，参与3735人（63.0%）',
  })
  // Every fourth of them nothing, one, the other, or two.
  expect(result?.questions).toMatchObject([{ options: [{ votes: 1868 }, { votes: 934 }, { votes: 934 }] }])
  const lines: string[] = []
  let cursor: string | undefined
  do {
    const box = await value(scrutineer.ballot.box({ id, cursor }))
    lines.push(...box.contents)
    cursor = box.cursor
  } while (cursor !== undefined)
  expect(lines).toHaveLength(VOTED)
  expect(lines.filter((line) => line.includes('o1'))).toHaveLength(934)
}, 120_000)
