import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Answers } from '@domain/ballot/answer'
import { inOrder, listHash, sealOf } from '@domain/ballot/fingerprint'
import type { PaperCounts } from '@domain/ballot/paper-counts'
import type { QuestionResult, Result } from '@domain/ballot/result'
import { sha256Of } from '@domain/ballot/sha'
import type { Box } from '@domain/ballot/view'
import fc from 'fast-check'
import { boxOf, checkBox } from '../../tools/verify-ballot/box.mjs'
import { checkResult } from '../../tools/verify-ballot/outcome.mjs'
import { recount } from '../../tools/verify-ballot/recount.mjs'
import { anyBox, anyJunk, choose, content, counted, electing, type Given, times } from './counting-sample'

const BLIND = 'b'.repeat(32)
/** The program that shares nothing with ours but what README.md of it says. */
function boxFor({ asking, contents, due, rules = {}, paper, present, merges = [] }: Given): Box {
  const [ballots, receipts] = [inOrder(contents), inOrder(contents.map((_, i) => sha256Of(`receipt ${i}`)))]
  const [ballotHash, receiptHash] = [listHash(BLIND), listHash()]
  ballotHash.add(ballots)
  receiptHash.add(receipts)
  const seal = sealOf('b1', 'open-1', ballotHash, receiptHash)
  const lists = { contents: ballots, receipts, blind: BLIND }
  return { ballotId: 'b1', ...asking, ...lists, ...seal, voted: seal.count, due, rules, paper, present, merges }
}
const refused = (checks: { ok: boolean; said: string }[]) => checks.filter(({ ok }) => !ok).map(({ said }) => said)

/** Sums of paper ballots as scrutineers would write them down. */
function paperOf({ asking, answers }: { asking: Given['asking']; answers: Answers[] }, invalid: number): PaperCounts {
  const contents = answers.map((one) => content(asking, one))
  const { result } = counted({ asking, contents, due: 1000 })
  const sums = (one: QuestionResult): PaperCounts['questions'][number] => {
    if ('adopted' in one) return { for: one.for, against: one.against, abstain: one.abstain }
    if ('candidates' in one)
      return {
        candidates: one.candidates.map(({ elected: _, ...votes }) => votes),
        writeIns: one.writeIns.map(({ name, for: yes }) => ({ name, for: yes })),
      }
    return 'persons' in one ? { persons: one.persons.map(({ blank: _, ...grades }) => grades) } : one
  }
  return { returned: answers.length + invalid, invalid, questions: result.questions.map(sums) }
}

const anyGiven = fc
  .record({
    box: anyBox,
    junk: fc.array(anyJunk, { maxLength: 3 }),
    onPaper: fc.nat({ max: 6 }),
    invalid: fc.nat({ max: 2 }),
    missing: fc.nat({ max: 4 }),
    rules: fc.record(
      {
        base: fc.constantFrom('due', 'present', 'returned', 'valid'),
        quorum: fc.constantFrom('two_thirds', 'half', 'none'),
      },
      { requiredKeys: [] },
    ),
    merges: fc.array(
      fc.record({
        question: fc.constantFrom(0, 0, 0, 1),
        from: fc.constantFrom('甲', '乙', '丙'),
        to: fc.constantFrom('甲', '乙', '丁', '王一'),
      }),
      { maxLength: 4 },
    ),
    came: fc.option(fc.nat({ max: 3 })),
  })
  .map(({ box: { asking, answers }, junk, onPaper, invalid, missing, rules, merges, came }): Given => {
    const phones = answers.slice(onPaper)
    const contents = [...phones.map((one) => content(asking, one)), ...junk]
    const paper = onPaper > 0 ? paperOf({ asking, answers: answers.slice(0, onPaper) }, invalid) : undefined
    const returned = contents.length + (paper?.returned ?? 0)
    const facts = { due: returned + missing, marked: paper?.returned ?? 0, rules, merges }
    return {
      asking,
      contents,
      paper,
      ...facts,
      ...(came !== null && { present: Math.min(returned + came, facts.due) }),
    }
  })

test('finds what we found, of any box', () => {
  fc.assert(
    fc.property(anyGiven, (given) => {
      const box = boxFor(given)
      const { result } = counted(given)
      expect(refused(checkBox([box], box, box.fingerprint))).toEqual([])
      expect(refused(checkResult(box, recount(box), { ...result }))).toEqual([])
    }),
    { numRuns: 5000 },
  )
})

const asking = electing(6, 5, true)
const given: Given = {
  asking,
  contents: [...times(20, choose(asking, [0, 1, 2, 3, 4])), ...times(17, choose(asking, [1, 2, 3, 5], ['甲']))],
  due: 40,
}
const box = boxFor(given)
const { result } = counted(given)

/** A ballot put in the place of another, with everything written anew: only the noted fingerprint can tell. */
const reworked = boxFor({ ...given, contents: [...given.contents.slice(1), choose(asking, [5])] })
const changes: [string, Partial<Box>][] = [
  ['a ballot changed', { contents: [choose(asking, [5]), ...box.contents.slice(1)].sort() }],
  ['a ballot taken out', { contents: box.contents.slice(1) }],
  [
    'a ballot and its receipt put in',
    { contents: [...box.contents, box.contents.at(-1) ?? ''], receipts: [...box.receipts, 'f'.repeat(64)] },
  ],
  ['a receipt changed', { receipts: ['0'.repeat(64), ...box.receipts.slice(1)] }],
  ['a receipt twice', { receipts: [box.receipts[1] ?? '', ...box.receipts.slice(1)] }],
  ['an order kept', { contents: [...box.contents].reverse() }],
  ['more ballots than voters', { voted: box.voted - 1 }],
  ['more voters than the roll', { due: box.voted - 1 }],
  ['another count', { count: box.count + 1 }],
  ['another scheme', { scheme: 'secret-2' }],
  ['another blind line', { blind: 'c'.repeat(32) }],
  ['no blind line', { blind: undefined }],
  ['another ballot', { ballotId: 'b2' }],
  ['all written anew', reworked],
]
test.each(changes)('sees %s', (_, change) => {
  const altered = { ...box, ...change }
  expect(refused(checkBox([altered], altered, box.fingerprint))).not.toEqual([])
})

test('what is written anew agrees with itself: the noted fingerprint is what tells', () => {
  expect(refused(checkBox([reworked], reworked))).toEqual([])
})

const [q] = result.questions
const wrong: [string, Partial<Result>][] = [
  ['due', { due: 41 }],
  ['returned', { returned: 38 }],
  ['valid', { valid: 36, invalid: 1 }],
  ['quorum', { quorum: { needed: 27, met: false } }],
  ['number of questions', { questions: [] }],
]
test.each(wrong)('sees another %s in the result', (_, change) => {
  expect(refused(checkResult(box, recount(box), { ...result, ...change }))).not.toEqual([])
})
test('sees a vote moved, a seat given, a run-off left out', () => {
  if (!q || !('candidates' in q)) throw new Error('no election')
  const by = (change: object) =>
    refused(checkResult(box, recount(box), { ...result, questions: [{ ...q, ...change }] }))
  const [first, ...others] = q.candidates
  expect(by({})).toEqual([])
  expect(by({ candidates: [{ ...first, for: 21, abstain: 16 }, ...others] })).toHaveLength(1)
  expect(by({ candidates: [{ ...first, elected: true }, ...others] })).toHaveLength(1)
  expect(by({ writeIns: [] })).toHaveLength(1)
  expect(by({ runOff: null })).toHaveLength(1)
})

describe('the program itself', () => {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'verify-ballot-'))
  afterAll(() => fs.rmSync(dir, { recursive: true, force: true }))
  const file = (value: unknown) => {
    const name = path.join(dir, `${randomUUID()}.json`)
    fs.writeFileSync(name, JSON.stringify(value))
    return name
  }
  const run = (args: string[], input = '') => {
    const program = path.resolve(__dirname, '../../tools/verify-ballot/verify.mjs')
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { input, encoding: 'utf8' })
    return { status, said: stdout + stderr }
  }
  const page = (from: number, to: number, more: Partial<Box>) => ({
    ...box,
    contents: box.contents.slice(from, to),
    receipts: box.receipts.slice(from, to),
    ...more,
  })
  const pages = [page(0, 20, { cursor: 'a' }), page(20, 37, {})]

  test('takes pages, bare or as they were answered, receipts and the result', () => {
    const files = [file(pages[0]), file({ ok: true, value: pages[1] })]
    const receipt = box.receipts[3] ?? ''
    const all = [...files, '--receipt', receipt, '--fingerprint', box.fingerprint, '--result', file(result)]
    expect(run(all)).toMatchObject({ status: 0, said: expect.stringContaining('全部相符') })
    expect(run([], JSON.stringify(pages))).toMatchObject({ status: 0 })
  })
  test('says what is missing or altered', () => {
    expect(run([file(pages[0])])).toMatchObject({ status: 1, said: expect.stringMatching(/✗ 不符： 各页同属一个票箱/) })
    expect(run([file(box), '--receipt', '0'.repeat(64)])).toMatchObject({ status: 1 })
    expect(run([file(box), '--fingerprint', '0'.repeat(64)])).toMatchObject({ status: 1 })
    expect(run([file(box), '--result', file({ ...result, valid: 1 })])).toMatchObject({ status: 1 })
    expect(run([file({ no: 'box' })])).toMatchObject({ status: 2, said: expect.stringContaining('用法') })
  })
  test('of a box that publishes no ballots checks receipts and fingerprint', () => {
    const withheld = { ...box, contents: [], withheld: 'appraisal' }
    expect(run([file(withheld), '--receipt', box.receipts[0] ?? ''])).toMatchObject({ status: 0 })
    expect(run([file({ ...withheld, receipts: box.receipts.slice(1) })])).toMatchObject({ status: 1 })
  })
})

test('pages of two boxes are none', () => {
  const other = boxFor({ ...given, due: 41 })
  const both = [{ ...box, cursor: 'a' }, other]
  expect(refused(checkBox(both, boxOf(both) ?? box))).not.toEqual([])
  expect(boxOf([])).toBeNull()
})
