import type { AppraisalAnswer, ElectionAnswer } from '@domain/ballot/answer'
import { type Election, GRADES, VOTES } from '@domain/ballot/question'
import type { AppraisalResult, ElectionResult, PollResult, ResolutionResult, Result } from '@domain/ballot/result'
import fc from 'fast-check'
import { anyBox, anyElection, anyJunk, content, counted, electedOf, found } from './counting-sample'

/** What must hold of every count: ten thousand boxes take their time. */
jest.setTimeout(120_000)
const RUNS = { numRuns: 10_000 }
const more = fc.record({
  junk: fc.array(anyJunk, { maxLength: 3 }),
  missing: fc.nat({ max: 30 }),
  rules: fc.record(
    {
      base: fc.constantFrom('due', 'present', 'returned', 'valid'),
      quorum: fc.constantFrom('two_thirds', 'half', 'none'),
    },
    { requiredKeys: [] },
  ),
})

/** Every line of a result with the number of ballots that say so, counted the slow and plain way. */
type Pairs = [ours: number, plain: number][]
function linesOf(kind: string, { questions, valid }: Result, answers: readonly unknown[][]): Pairs {
  return questions.flatMap((one, n): Pairs => {
    const times = (is: (answer: never) => boolean) => answers.filter((all) => is(all[n] as never)).length
    if (kind === 'resolution') return VOTES.map((vote) => [(one as ResolutionResult)[vote], times((a) => a === vote)])
    if (kind === 'poll')
      return (one as PollResult).options.map(({ id, votes }) => [votes, times((a: string[]) => a.includes(id))])
    if (kind === 'appraisal')
      return (one as AppraisalResult).persons.flatMap(
        (person): Pairs => [
          ...GRADES.map((grade): [number, number] => [
            person[grade],
            times(({ grades }: AppraisalAnswer) => grades[person.id] === grade),
          ]),
          [GRADES.reduce((sum, grade) => sum + person[grade], person.blank), valid],
        ],
      )
    const { candidates, writeIns } = one as ElectionResult
    return [
      ...candidates.flatMap(
        (line): Pairs => [
          ...VOTES.map((vote): [number, number] => [
            line[vote],
            times(({ marks }: ElectionAnswer) => (marks[line.id] ?? 'abstain') === vote),
          ]),
          [line.for + line.against + line.abstain, valid],
        ],
      ),
      ...writeIns.map(({ name, for: yes }): [number, number] => [
        yes,
        times((a: ElectionAnswer) => a.writeIns.includes(name)),
      ]),
    ]
  })
}

test('sums equal ballots: every line is the number of ballots that say so', () => {
  fc.assert(
    fc.property(anyBox, more, ({ asking, answers }, { junk, missing, rules }) => {
      const contents = [...answers.map((one) => content(asking, one)), ...junk]
      const { result } = counted({ asking, contents, due: contents.length + missing, rules })
      expect(result).toMatchObject({ returned: contents.length, valid: answers.length, invalid: junk.length })
      const lines = linesOf(asking.kind, result, answers)
      expect(lines.map(([ours]) => ours)).toEqual(lines.map(([, plain]) => plain))
    }),
    RUNS,
  )
})

test('order does not matter', () => {
  const mixed = fc.tuple(anyBox, more).chain(([box, rest]) => {
    const contents = [...box.answers.map((one) => content(box.asking, one)), ...rest.junk]
    return fc.record({
      given: fc.constant({ ...rest, asking: box.asking, contents, due: contents.length + rest.missing }),
      order: fc.shuffledSubarray(contents, { minLength: contents.length }),
    })
  })
  fc.assert(
    fc.property(mixed, ({ given, order }) => {
      const straight = counted(given)
      expect(counted({ ...given, contents: order })).toEqual(straight)
      expect(counted({ ...given, contents: [...order].sort() })).toEqual(straight)
    }),
    RUNS,
  )
})

const extra = fc.record({
  missing: fc.integer({ min: 1, max: 3 }),
  rules: more.map(({ rules }) => rules),
  who: fc.nat(),
})

test('one more vote never loses a seat', () => {
  let seated = 0
  fc.assert(
    fc.property(anyElection, extra, ({ asking, answers }, { missing, rules, who }) => {
      const { candidates, seats } = asking.questions[0] as Election
      const id = candidates[who % candidates.length]?.id ?? ''
      const electedBy = (contents: string[]) =>
        electedOf(found(counted({ asking, contents, due: answers.length + missing, rules }).result))
      const contents = answers.map((one) => content(asking, [one]))
      if (!electedBy(contents).includes(id)) return
      seated++
      // From somebody who had not voted,
      expect(electedBy([...contents, content(asking, [{ marks: { [id]: 'for' }, writeIns: [] }])])).toContain(id)
      // and from everybody who had, and has a mark left.
      for (const [n, { marks, writeIns }] of answers.entries()) {
        const given = Object.values(marks).filter((mark) => mark === 'for').length + writeIns.length
        if (marks[id] === 'for' || given >= seats) continue
        const changed = content(asking, [{ marks: { ...marks, [id]: 'for' }, writeIns }])
        expect(electedBy(contents.map((one, i) => (i === n ? changed : one)))).toContain(id)
      }
    }),
    RUNS,
  )
  expect(seated).toBeGreaterThan(RUNS.numRuns / 10)
})

test('ties are found: who is elected has more than everybody who is not, and seats are never oversold', () => {
  let ties = 0
  fc.assert(
    fc.property(anyElection, extra, ({ asking, answers }, { missing, rules }) => {
      const contents = answers.map((one) => content(asking, [one]))
      const { result } = counted({ asking, contents, due: contents.length + missing, rules })
      const { seats } = asking.questions[0] as Election
      const { candidates, writeIns, runOff } = found(result)
      const all = [...candidates, ...writeIns.map((one) => ({ id: one.name, ...one }))]
      const [elected, others] = [all.filter((one) => one.elected), all.filter((one) => !one.elected)]
      const least = Math.min(...elected.map((one) => one.for))
      expect(others.every((one) => one.for < least)).toBe(true)
      expect(elected.length + (runOff?.seats ?? 0)).toBeLessThanOrEqual(seats)
      const base = { due: result.due, present: result.present, returned: result.returned, valid: result.valid }
      expect(elected.every((one) => one.for * 2 > base[rules.base ?? 'due'])).toBe(true)
      if (result.quorum && !result.quorum.met) {
        expect([elected, runOff]).toEqual([[], null])
        return
      }
      if (elected.length === seats) {
        expect(runOff).toBeNull()
        return
      }
      if (others.some((one) => one.for > 0)) expect(runOff?.seats).toBe(seats - elected.length)
      if (runOff?.why !== 'tie') {
        // Seats are left: whoever passes has one.
        expect(others.every((one) => one.for * 2 <= base[rules.base ?? 'due'])).toBe(true)
        return
      }
      ties++
      const tied = all.filter((one) => runOff.candidates.includes(one.id))
      expect(tied.length).toBeGreaterThan(runOff.seats)
      expect(new Set(tied.map((one) => one.for)).size).toBe(1)
      expect(others.every((one) => one.for < (tied[0]?.for ?? 0) || tied.includes(one))).toBe(true)
    }),
    RUNS,
  )
  expect(ties).toBeGreaterThan(RUNS.numRuns / 100)
})

test('a merge loses no vote but where one ballot wrote both', () => {
  fc.assert(
    fc.property(
      anyElection.filter(({ asking }) => Boolean((asking.questions[0] as Election).writeIns)),
      fc.array(fc.tuple(fc.constantFrom('甲', '乙', '丙'), fc.constantFrom('甲', '乙', '丁', '王一')), {
        maxLength: 4,
      }),
      ({ asking, answers }, pairs) => {
        const contents = answers.map((one) => content(asking, [one]))
        const merges = pairs.map(([from, to]) => ({ question: 0, from, to }))
        const { result } = counted({ asking, contents, due: 60, merges })
        const { candidates, writeIns } = found(result)
        for (const line of candidates) expect(line.for + line.against + line.abstain).toBe(result.valid)
        const wrote = answers.filter((one) => one.writeIns.length > 0).length
        const most = answers.reduce((sum, one) => sum + one.writeIns.length, 0)
        const plain = answers.filter((one) => one.marks.c0 === 'for').length
        const read = writeIns.reduce((sum, one) => sum + one.for, 0) + (candidates[0]?.for ?? 0) - plain
        expect(read).toBeLessThanOrEqual(most)
        const toCandidate = answers.filter((one) => one.writeIns.length > 0 && one.marks.c0 === 'for').length
        expect(read).toBeGreaterThanOrEqual(wrote - toCandidate)
        expect(writeIns.every((one) => one.for <= result.valid)).toBe(true)
      },
    ),
    RUNS,
  )
})
