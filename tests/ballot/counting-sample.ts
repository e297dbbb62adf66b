import type { Answers, ElectionAnswer } from '@domain/ballot/answer'
import { contentOf } from '@domain/ballot/content'
import type { BallotRules } from '@domain/ballot/model'
import { resultOf } from '@domain/ballot/outcome'
import type { PaperCounts } from '@domain/ballot/paper-counts'
import { type Asking, type Election, GRADES, VOTES } from '@domain/ballot/question'
import type { ElectionResult } from '@domain/ballot/result'
import { tallyOf } from '@domain/ballot/tally'
import type { Merging } from '@domain/ballot/write-ins'
import fc from 'fast-check'

/** Ballots to count: by hand, and any. */
export function content(asking: Asking, answers: Answers, by?: string): string {
  const made = contentOf(asking, answers, by)
  if (!made.ok) throw new Error(made.error)
  return made.value
}
export interface Given {
  asking: Asking
  contents: string[]
  due: number
  marked?: number
  present?: number
  rules?: BallotRules
  paper?: PaperCounts
  merges?: Merging[]
}
export function counted({ asking, contents, paper, merges = [], rules = {}, marked = 0, ...facts }: Given) {
  const tally = tallyOf(asking, merges)
  for (const one of contents) tally.add(one)
  if (paper) tally.addPaper(paper)
  return resultOf({ asking, rules, marked, ...facts }, tally)
}
export const times = <T>(n: number, one: T): T[] => Array.from({ length: n }, () => one)

export const resolution: Asking = { kind: 'resolution', questions: [{ title: '聘任方案' }] }
export const say = (vote: (typeof VOTES)[number]) => content(resolution, [vote])
export const NAMES = ['王一', '李二', '张三', '赵四', '孙五', '周六', '吴七', '郑八']
export const electing = (candidates: number, seats: number, writeIns = false) =>
  ({
    kind: 'election',
    questions: [
      {
        title: '委员会',
        candidates: NAMES.slice(0, candidates).map((name, i) => ({ id: `c${i}`, name })),
        seats,
        writeIns,
      },
    ],
  }) satisfies Asking
export const choose = (asking: Asking, chosen: readonly number[], writeIns: string[] = []) =>
  content(asking, [{ marks: Object.fromEntries(chosen.map((i) => [`c${i}`, 'for'])), writeIns } as ElectionAnswer])
export const found = (result: { questions: unknown[] }, n = 0) => result.questions[n] as ElectionResult
export const electedOf = ({ candidates, writeIns }: ElectionResult) => [
  ...candidates.filter((one) => one.elected).map(({ id }) => id),
  ...writeIns.filter((one) => one.elected).map(({ name }) => name),
]

const keys = (n: number) => Array.from({ length: n }, (_, i) => `c${i}`)
const anyMarks = ({ candidates, seats, writeIns }: Election) =>
  fc
    .record({
      chosen: fc.shuffledSubarray(
        candidates.map(({ id }) => id),
        { minLength: Math.max(0, Math.min(seats, candidates.length) - 1) },
      ),
      others: fc.array(fc.constantFrom('against', 'abstain', undefined), { minLength: 8, maxLength: 8 }),
      names: writeIns ? fc.uniqueArray(fc.constantFrom('甲', '乙', '丙'), { maxLength: 2 }) : fc.constant([]),
    })
    .map(({ chosen, others, names }): ElectionAnswer => {
      const written = names.slice(0, seats)
      // A phone lets nobody mark more than there are seats.
      const yes = chosen.slice(0, seats - written.length)
      const marks = candidates.map(({ id }, i) => [id, yes.includes(id) ? 'for' : others[i]])
      return { marks: Object.fromEntries(marks.filter(([, mark]) => mark)), writeIns: written }
    })
/** Little more candidates than seats and few voters, as it takes to be elected, and for ties. */
const seatsOf = fc
  .record({ seats: fc.integer({ min: 1, max: 4 }), more: fc.integer({ min: 0, max: 3 }), writeIns: fc.boolean() })
  .map(({ seats, more, writeIns }) => electing(seats + more, seats, writeIns))
export const anyElection = seatsOf.chain((asking) =>
  fc.record({
    asking: fc.constant(asking),
    answers: fc.array(anyMarks(asking.questions[0] as Election), { maxLength: 20 }),
  }),
)
const anyResolution = fc.record({
  asking: fc.constant({ kind: 'resolution', questions: [{ title: '一' }, { title: '二' }] } satisfies Asking),
  answers: fc.array(fc.tuple(fc.constantFrom(...VOTES), fc.constantFrom(...VOTES)), { maxLength: 40 }),
})
const persons = keys(3).map((id) => ({ id, name: id }))
const anyAppraisal = fc.record({
  asking: fc.constant({ kind: 'appraisal', questions: [{ title: '测评', persons }] } satisfies Asking),
  answers: fc.array(
    fc
      .dictionary(fc.constantFrom(...keys(3)), fc.constantFrom(...GRADES), { noNullPrototype: true })
      .map((grades) => [{ grades }]),
    { maxLength: 40 },
  ),
})
const options = keys(4).map((id) => ({ id, text: id }))
const anyPoll = fc.record({
  asking: fc.constant({ kind: 'poll', questions: [{ title: '去哪儿', options, max: 2 }] } satisfies Asking),
  answers: fc.array(
    fc.subarray(keys(4), { maxLength: 2 }).map((chosen) => [chosen]),
    { maxLength: 40 },
  ),
})

/** A ballot of any kind with what was answered. */
export const anyBox: fc.Arbitrary<{ asking: Asking; answers: Answers[] }> = fc.oneof(
  anyElection.map(({ asking, answers }) => ({ asking, answers: answers.map((one): Answers => [one]) })),
  anyResolution,
  anyAppraisal,
  anyPoll,
)
/** What is none of ours, or does not fit: an invalid ballot. */
export const anyJunk = fc.constantFrom(
  '',
  'null',
  '{}',
  '[]',
  '{"answers":[]}',
  '{"answers":["for"',
  '{"answers":[{"marks":{"nobody":"for"},"writeIns":[]}]}',
  '{"answers":[["c0","c1","c2"]]}',
  '{"answers":[{"grades":{"c0":"best"}}]}',
  '{"answers":["for"]}',
  '{"answers":["for","yes"]}',
)
