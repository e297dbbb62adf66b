import type { Budget, RunPerson, RunProgress, RunRow, RunView } from '@domain/condolence/running'
import { DAY } from '@domain/kit/time'

export const choices = [
  { id: 'c1', name: '大米' },
  { id: 'c2', name: '食用油' },
]
export const runRow = (more: Partial<RunRow> = {}): RunRow => ({
  ...{ id: 'r1', title: '端午慰问', kind: 'festival', form: 'goods', at: Date.now() - DAY, choices, mine: {} },
  chooseUntil: Date.now() + 3 * DAY,
  ...more,
})
export const runView = (more: Partial<RunView> = {}): RunView => ({
  ...{ ...runRow(), asOf: '2026-10-08', valueFen: 20_000, can: ['choose'] },
  ...more,
})
/** As the office sees it. */
export const officeView = (more: Partial<RunView> = {}) =>
  runView({
    ...{ can: ['choose', 'hand'], people: 57, sumFen: 1_140_000, source: 'union' },
    ...{ line: '职工集体福利支出', madeBy: '周建国', ...more },
  })
export const budget = (more: Partial<Budget> = {}): Budget => ({
  ...{ people: 57, sumFen: 1_140_000, over: [], overCount: 0, capFen: 200_000, ...more },
})
export const person = (n: number, more: Partial<RunPerson> = {}): RunPerson => ({
  ...{ id: `m${n}`, name: `老师${n}`, staffNo: `100${n}`, group: n % 2 ? '语文组' : '数学组', ...more },
})
export const progress = (items: RunPerson[], more: Partial<RunProgress> = {}): RunProgress => ({
  ...{ title: '端午慰问', choices, people: 5, handed: 2, items },
  chosen: [
    { choiceId: 'c1', chosen: 3, handed: 2 },
    { choiceId: 'c2', chosen: 1, handed: 0 },
  ],
  groups: [
    { groupId: 'g1', group: '语文组', people: 3, handed: 1 },
    { groupId: 'g2', group: '数学组', people: 2, handed: 1 },
  ],
  ...more,
})
