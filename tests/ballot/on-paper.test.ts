import type { ElectionResult } from '@domain/ballot/result'
import type { BallotView } from '@domain/ballot/view'
import { refusal, type Session, value } from '../kit/session'
import { bytesOf } from '../paper/hand'
import { textOfWord } from '../paper/word-text'
import { APPROVED, type Chamber, openChamber } from './chamber'
import { castAll, marks, opened, same } from './vote'

/** A ballot held wholly on paper, at a school of 57 whose people are called to the urn; and paper beside phones. */
let at: Chamber
let scrutineer: Session
beforeAll(async () => {
  at = await openChamber({ size: 57 })
  scrutineer = await at.as(2)
}, 60_000)
afterAll(async () => {
  await at?.sound()
  await at?.cloud.close()
})

const election = async (writeIns = false) => {
  const view = await at.announced({
    ...{ kind: 'election', title: '工会委员会选举', rules: APPROVED, ...(await at.shared()) },
    questions: [{ title: '工会委员会委员', candidates: await at.people(10, 11, 12), seats: 2, writeIns }],
  })
  await opened(at, view.id)
  return view
}
/** Votes for 10, 11 and 12 of so many valid ones; the others are against. */
const counts = async (valid: number, ...votes: number[]) => {
  const people = await at.people(10, 11, 12)
  return {
    candidates: people.map(({ id }, n) => ({ id, for: votes[n] ?? 0, against: valid - (votes[n] ?? 0), abstain: 0 })),
  }
}
const closed = async () => {
  const view = await election()
  await value(at.chair.ballot.close({ id: view.id }))
  return view.id
}
const linesOf = ({ result }: BallotView) => {
  const of = result?.questions[0]
  return of && 'runOff' in of ? of.candidates : []
}
const record = async (who: Session, id: string) => textOfWord(await bytesOf(who, await value(who.paper.record({ id }))))

test('the same rules and the same papers: 55 handed out, 52 returned, three of them invalid', async () => {
  const id = await closed()
  const question = await counts(49, 40, 29, 20)
  const paper = { issued: 55, returned: 52, invalid: 3, questions: [question] }
  const view = await value(scrutineer.ballot.count({ id, paper }))
  expect(view).toMatchObject({
    ...{ state: 'counted', seal: { count: 0 } },
    result: {
      due: 57,
      present: 52,
      issued: 55,
      returned: 52,
      valid: 49,
      invalid: 3,
      quorum: { needed: 38, met: true },
    },
  })
  const won = linesOf(view).filter((c) => c.elected)
  // 29 are more than half of 57, 20 are not.
  expect(won.map((c) => c.for).sort()).toEqual([29, 40])
  await value(at.chair.ballot.publish({ id }))
  const text = await record(at.chair, id)
  for (const words of ['选举结果报告单', '55', '52', '49']) expect(text).toContain(words)
  expect(await value((await at.as(30)).ballot.result({ id }))).toEqual(view.result)
  // Nobody voted by phone, and nobody is said to have.
  expect(await value((await at.as(30)).ballot.box({ id }))).toMatchObject({
    count: 0,
    voted: 0,
    contents: [],
    receipts: [],
  })
})

test('without a number of those handed out it is who is due; more returned is void', async () => {
  const first = await closed()
  const all = { returned: 57, questions: [await counts(57, 57, 50, 1)] }
  expect((await value(scrutineer.ballot.count({ id: first, paper: all }))).result).toMatchObject({
    issued: 57,
    returned: 57,
  })
  const second = await closed()
  const more = { issued: 50, returned: 51, questions: [await counts(51, 51, 50, 1)] }
  const view = await value(scrutineer.ballot.count({ id: second, paper: more }))
  expect(view.state).toBe('void')
  expect(linesOf(view).filter((c) => c.elected)).toEqual([])
  expect(await refusal(at.chair.ballot.publish({ id: second }))).toBe('WRONG_STATE')
})

test('more marks than the ballots can hold are no count', async () => {
  const id = await closed()
  // 40 valid ballots with two marks each hold 80.
  const paper = { returned: 40, questions: [await counts(40, 40, 40, 1)] }
  expect(await scrutineer.ballot.count({ id, paper })).toMatchObject({ error: 'BAD_PAPER', detail: { question: 0 } })
  expect(await refusal(scrutineer.ballot.count({ id, paper: { ...paper, issued: 58 } }))).toBe('BAD_PAPER')
  const fine = { returned: 40, questions: [await counts(40, 40, 39, 1)] }
  expect((await value(scrutineer.ballot.count({ id, paper: fine }))).result?.valid).toBe(40)
})

test('four on paper beside 50 phones: whole in the sum, and apart on no screen and no paper', async () => {
  const view = await election(true)
  const { id } = view
  const onPaper = [50, 51, 52, 53]
  for (const n of onPaper) await value(scrutineer.ballot.paperIssued({ id, memberId: await at.id(n) }))
  const [one, two] = [10, 11].map(at.nameOf) as [string, string]
  await castAll(at, id, [...same(1, 30, marks(view, one, two)), ...same(31, 19, marks(view, one))])
  const turnout = await value((await at.as(30)).ballot.turnout({ id }))
  expect(turnout).toMatchObject({ due: 57, voted: 49 })
  expect(turnout.paper).toBeUndefined()
  await value(at.chair.ballot.close({ id }))
  const question = { ...(await counts(4, 0, 0, 4)), writeIns: [{ name: '欧阳娜', for: 1 }] }
  await value(scrutineer.ballot.count({ id, paper: { returned: 4, questions: [question] } }))
  await value(at.chair.ballot.publish({ id }))
  const result = await value((await at.as(40)).ballot.result({ id }))
  expect(result).toMatchObject({ returned: 53, valid: 53 })
  expect((result.questions[0] as ElectionResult).candidates.map((c) => c.for).sort((a, b) => a - b)).toEqual([
    4, 30, 49,
  ])
  for (const n of [1, 40, 50]) {
    const who = await at.as(n)
    const [box, seen, now] = await Promise.all([
      value(who.ballot.box({ id })),
      value(who.ballot.get({ id })),
      value(who.ballot.turnout({ id })),
    ])
    expect(box).toMatchObject({ withheld: 'few', contents: [] })
    for (const shown of [box, seen, now]) expect(shown.paper).toBeUndefined()
    expect(await record(who, id)).not.toMatch(/纸质/)
  }
})
