import type { BallotView, Turnout } from '@domain/ballot/view'
import { lin } from '../home/cloud'

export const now = Date.UTC(2026, 10, 20, 6)
const HOUR = 3_600_000

/** A resolution as its scrutineer 林晓梅 finds it. */
export const ballotView = (more: Partial<BallotView> = {}): BallotView =>
  ({
    ...{ id: 'b1', version: 4, kind: 'resolution', title: '绩效工资分配方案表决', secrecy: 'secret', state: 'open' },
    ...{ opensAt: now - HOUR, closesAt: now + 4 * HOUR, mine: 'voted', audience: { kind: 'union_members' }, rules: {} },
    questions: [{ title: '绩效工资分配方案' }],
    scrutineers: [{ id: lin.id, name: lin.name }],
    ...{ readers: [], can: ['paperIssued', 'remind'], excludedCount: 0, excluded: [], merges: [], files: [] },
    ...more,
  }) as BallotView

export const turnoutOf = (more: Partial<Turnout> = {}): Turnout => ({
  ...{ state: 'open', closesAt: now + 4 * HOUR, due: 57, voted: 48 },
  groups: [
    { group: '中学部/数学组', due: 20, voted: 18 },
    { group: '', due: 37, voted: 30 },
  ],
  ...more,
})

export const seal = { scheme: 'open-1', fingerprint: 'f'.repeat(64), contentsHash: '', receiptsHash: '', count: 50 }
export const electionView = (more: Partial<BallotView> = {}): BallotView =>
  ballotView({
    ...{ kind: 'election', title: '工会委员选举', state: 'closed', can: ['count'], seal },
    questions: [
      {
        ...{ title: '工会委员', seats: 2, writeIns: true },
        candidates: ['赵一', '钱二', '孙三'].map((name, i) => ({ id: `k${i + 1}`, name })),
      },
    ],
    ...more,
  } as Partial<BallotView>)

export const resultOf = (more: object = {}): BallotView['result'] => ({
  ...{ due: 57, present: 57, issued: 57, returned: 57, valid: 57, invalid: 0, quorum: { needed: 38, met: true } },
  questions: [{ for: 48, against: 6, abstain: 3, adopted: true }],
  words: '应到57人，收回57票，同意48票，超过应到半数，通过',
  ...more,
})
