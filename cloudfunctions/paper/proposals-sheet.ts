import type { Day } from '@domain/kit/time'
import type { ProposalView } from '@domain/proposal/model'
import type { ExcelSheet } from './excel'
import { decisionWords, outcomeWords, satisfactionWords, stateWords } from './words'

const COLUMNS: [head: string, width: number][] = [
  ['序号', 5],
  ['编号', 13],
  ['案由', 26],
  ['类别', 9],
  ['提案人', 9],
  ['附议人', 15],
  ['所在小组', 11],
  ['审查结果', 9],
  ['承办部门', 11],
  ['协办部门', 11],
  ['办理期限', 12],
  ['答复结果', 13],
  ['满意度', 9],
  ['备注', 21],
]

/** `2026.12.21`: fourteen columns leave no place for more. */
const short = (day: Day) => day.replaceAll('-', '.')

const resultOf = ({ state, decision }: ProposalView) =>
  state === 'withdrawn' || decision === undefined ? stateWords[state] : decisionWords[decision]

function replyOf({ replies, state }: ProposalView): string {
  const last = replies.at(-1)
  if (!last) return state === 'assigned' ? '办理中' : ''
  const by = last.by === undefined ? '' : `（${short(last.by)} 前）`
  // Sent back for a second handling: the first reply stands, and work goes on.
  return `${outcomeWords[last.outcome]}${by}${state === 'assigned' ? '，重新办理中' : ''}`
}

function notesOf(p: ProposalView, all: readonly ProposalView[]): string {
  const into = all.find((other) => other.id === p.mergedInto)
  const received = all.filter((other) => other.mergedInto === p.id)
  const notes = [
    p.decision === 'merged' && `并入 ${into?.number ?? '另一件提案'}`,
    received.length > 0 && `合并 ${received.map((r) => r.number).join('、')}`,
    p.reason !== undefined && p.decision !== 'merged' && `审查意见：${p.reason}`,
    p.handledAgain && '重新办理',
    p.implemented !== undefined && '已登记落实',
  ]
  return notes.filter(Boolean).join('；')
}

/** 提案汇总表: all that were before the committee, by number. */
export const proposalsSheet = (title: string, all: readonly ProposalView[]): ExcelSheet => ({
  name: '提案汇总表',
  title,
  landscape: true,
  heads: COLUMNS.map(([head]) => head),
  widths: COLUMNS.map(([, width]) => width),
  rows: all.map((p, i) => [
    i + 1,
    p.number ?? '',
    p.title,
    p.category,
    [p.proposer, ...p.coProposers].join('、'),
    p.endorserNames.join('、'),
    p.proposerGroup,
    resultOf(p),
    p.lead ?? '',
    p.co.join('、'),
    p.dueOn === undefined ? '' : short(p.dueOn),
    replyOf(p),
    p.satisfaction === undefined ? '' : satisfactionWords[p.satisfaction],
    notesOf(p, all),
  ]),
})
