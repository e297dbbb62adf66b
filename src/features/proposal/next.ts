import { dayOf, leftWords, momentWords } from '@domain/kit/time'
import type { ProposalRow, State } from '@domain/proposal/model'
import { dueWords, satisfactionWords } from '@/words/proposal'

/** What the words are made from: a row of a list, or the whole view. */
export type Known = Pick<
  ProposalRow,
  | 'state'
  | 'own'
  | 'endorsed'
  | 'endorsers'
  | 'endorsersNeeded'
  | 'lead'
  | 'dueOn'
  | 'nextBy'
  | 'satisfaction'
  | 'decision'
>

const join = (...parts: (string | false | undefined)[]) => parts.filter(Boolean).join(' · ')

/** True when the step that waits has its day behind it. */
export const isOverdue = ({ nextBy }: Pick<Known, 'nextBy'>, now: number) => nextBy !== undefined && nextBy < now

/** `12月5日前答复`, or how late it is: `已超期 2 天`. */
const answerBy = ({ nextBy }: Known, now: number) => {
  if (nextBy === undefined) return '等待答复'
  return nextBy < now ? leftWords(nextBy, now) : `${dueWords(nextBy, now)}答复`
}

function endorsing(row: Known, now: number): string {
  const missing = Math.max(0, row.endorsersNeeded - row.endorsers)
  const count = row.endorsers === 0 ? `还需 ${missing} 人附议` : `已有 ${row.endorsers} 人附议，还需 ${missing} 人`
  const left = row.nextBy !== undefined && (row.nextBy < now ? '征集已截止' : leftWords(row.nextBy, now))
  return join(row.endorsed && '您已附议', count, left)
}

function draft({ nextBy, decision }: Known, now: number): string {
  if (decision === 'returned') return '改好后请重新提交'
  if (nextBy === undefined) return '还没有提交'
  if (nextBy < now) return '征集已截止，文字给您留着'
  return join('还没有提交', `${momentWords(nextBy, now)} 截止`)
}

function replied(row: Known, now: number): string {
  const done = `${row.lead ?? '承办部门'}已答复`
  if (!row.own) return join(done, '等提案人评价')
  if (row.nextBy === undefined) return join(done, '请您评价')
  if (row.nextBy < now) return join(done, '评价日期已过，请尽快评价')
  return join(done, `请在${dueWords(row.nextBy, now)}评价`)
}

const words: Record<State, (row: Known, now: number) => string> = {
  draft,
  endorsing,
  replied,
  under_review: (row, now) =>
    isOverdue(row, now)
      ? join('提案委员会审查', row.nextBy !== undefined && leftWords(row.nextBy, now))
      : `已提交审查，下一步：提案委员会${row.nextBy === undefined ? '' : `，${dueWords(row.nextBy, now)}`}`,
  docketed: () => '下一步：交给承办部门',
  referred: () => '作为建议，下一步：交给有关部门答复',
  not_docketed: () => '审查已结束，理由已告知提案人',
  returned: ({ own }) => (own ? '请按审查意见修改，再重新提交' : '等提案人修改后重新提交'),
  merged: () => '已并入相近的提案，一起办理',
  assigned: (row, now) => join(`${row.lead ?? '承办部门'}承办`, answerBy(row, now)),
  rated: ({ own, satisfaction }) =>
    satisfaction ? `${own ? '您的评价' : '提案人评价'}：${satisfactionWords[satisfaction]}` : '已经评价，办理结束',
  withdrawn: ({ own }) => (own ? '您已撤回' : '提案人已撤回'),
}

/** What happens next with a proposal and by when, in one line. `now` in ms. */
export const nextWords = (row: Known, now: number): string => words[row.state](row, now)

/** `10:32` of today, else `11月20日 10:32`. */
export function clockWords(at: number, now: number): string {
  const full = momentWords(at, now)
  return dayOf(at) === dayOf(now) ? (full.split(' ').at(-1) ?? full) : full
}
