import type { Asking } from '@domain/ballot/question'
import type { Result } from '@domain/ballot/result'
import type { BallotView } from '@domain/ballot/view'
import { DAY, HOUR } from '@domain/kit/time'

export const scheme: Asking = { kind: 'resolution', questions: [{ title: '绩效工资分配方案（修订稿）' }] }
export const committee: Asking = {
  kind: 'election',
  questions: [
    {
      title: '工会委员会委员',
      seats: 2,
      writeIns: true,
      candidates: [
        { id: 'c-wang', name: '王建国', post: '数学组组长' },
        { id: 'c-chen', name: '陈志远', post: '物理组', intro: '从教二十年。' },
        { id: 'c-li', name: '李明' },
      ],
    },
  ],
}
export const heads: Asking = {
  kind: 'appraisal',
  questions: [
    {
      title: '学校领导干部民主测评',
      persons: [
        { id: 'p-head', name: '赵校长', post: '校长' },
        { id: 'p-deputy', name: '孙副校长', post: '副校长' },
      ],
    },
  ],
}
export const trip: Asking = {
  kind: 'poll',
  questions: [
    {
      title: '春游去哪里',
      max: 1,
      options: [
        { id: 'o-lake', text: '东湖' },
        { id: 'o-hill', text: '青山' },
      ],
    },
  ],
}

/** Open, and due of the reader. */
export function ballotOf(asking: Asking, more: Partial<BallotView> = {}): BallotView {
  const now = Date.now()
  return {
    ...asking,
    ...{ id: 'b1', version: 3, title: '教代会表决', secrecy: 'secret', state: 'open', mine: 'due', can: ['cast'] },
    ...{ opensAt: now - HOUR, closesAt: now + 3 * DAY, audience: { kind: 'staff' }, rules: {}, files: [] },
    ...{ scrutineers: [{ id: 's1', name: '周监票' }], readers: [], excludedCount: 0 },
    ...more,
  } as BallotView
}

const counts = { due: 57, present: 57, issued: 57, returned: 57, valid: 57, invalid: 0 }
export const adopted: Result = {
  ...counts,
  quorum: { needed: 38, met: true },
  questions: [{ for: 48, against: 6, abstain: 3, adopted: true }],
  words: '应到57人，收回57票，同意48票，超过应到半数，通过',
}
