import type { Result } from '@domain/ballot/result'
import type { BallotRow, BallotView } from '@domain/ballot/view'
import { DAY, HOUR } from '@domain/kit/time'

/** Ballots as pages are given them. */
const common = () => {
  const now = Date.now()
  return {
    ...{ id: 'b1', version: 1, state: 'open' as const, secrecy: 'secret' as const, mine: 'due' as const },
    title: '绩效工资分配方案表决',
    opensAt: now - HOUR,
    closesAt: now + 3 * DAY,
    audience: { kind: 'delegates' as const },
    rules: {},
    scrutineers: [{ id: 'm-zhao', name: '赵敏' }],
    readers: [],
    can: [],
    excludedCount: 0,
    files: [],
  }
}

type Resolution = Extract<BallotView, { kind: 'resolution' }>
export const resolution = (more: Partial<Resolution> = {}): BallotView => ({
  ...common(),
  kind: 'resolution',
  questions: [{ title: '《绩效工资分配方案》', text: '第一条 本方案适用于全体在编教职工。' }],
  ...more,
})

export const CANDIDATES = ['丁一', '王建国', '李芳', '张华', '陈光明', '黄丽君'].map((name, n) => ({
  ...{ id: `c${n}`, name },
  post: '数学组 · 高级教师',
}))
type Election = Extract<BallotView, { kind: 'election' }>
export const election = (more: Partial<Election> = {}): BallotView => ({
  ...common(),
  kind: 'election',
  title: '工会委员会委员选举',
  questions: [{ title: '工会委员会委员', candidates: CANDIDATES, seats: 5, writeIns: true }],
  ...more,
})

type Poll = Extract<BallotView, { kind: 'poll' }>
export const poll = (more: Partial<Poll> = {}): BallotView => ({
  ...common(),
  kind: 'poll',
  title: '体检意向调查',
  questions: [
    {
      ...{ title: '今年在哪家医院体检', max: 1 },
      options: [
        { id: 'o1', text: '市一医院' },
        { id: 'o2', text: '中医院' },
      ],
    },
  ],
  scrutineers: [],
  ...more,
})

type Appraisal = Extract<BallotView, { kind: 'appraisal' }>
export const appraisal = (more: Partial<Appraisal> = {}): BallotView => ({
  ...common(),
  kind: 'appraisal',
  title: '领导干部民主测评',
  questions: [{ title: '领导班子成员', persons: [{ id: 'p1', name: '周校长', post: '校长' }] }],
  readers: [{ id: 'm-chair', name: '郑主席' }],
  ...more,
})

export const row = (more: Partial<BallotRow> = {}): BallotRow => {
  const { id, kind, title, secrecy, state, opensAt, closesAt, mine } = resolution()
  return { id, kind, title, secrecy, state, opensAt, closesAt, mine, ...more }
}

/** 48 of 57 for it. */
export const adopted: Result = {
  ...{ due: 57, present: 57, issued: 57, returned: 57, valid: 57, invalid: 0 },
  quorum: { needed: 38, met: true },
  questions: [{ for: 48, against: 5, abstain: 4, adopted: true }],
  words: '应到57人，收回57票，同意48票，超过应到半数，通过',
}

/** Five seats, four filled: two have the same number of votes. */
export const tied: Result = {
  ...{ due: 57, present: 57, issued: 57, returned: 57, valid: 57, invalid: 0 },
  quorum: { needed: 38, met: true },
  questions: [
    {
      candidates: CANDIDATES.map(({ id }, n) => {
        const votes = [50, 48, 45, 40, 33, 33][n] ?? 0
        return { id, for: votes, against: 57 - votes, abstain: 0, elected: n < 4 }
      }),
      writeIns: [],
      runOff: { seats: 1, candidates: ['c4', 'c5'], why: 'tie' },
    },
  ],
  words: '应到57人，收回57票，当选：丁一（50票）、王建国（48票）、李芳（45票）、张华（40票）',
}
