import { startOf } from '../kit/time'
import { momentOf, type Said } from './fields'
import type { Notice, NoticeAbout, NoticeKind } from './model'
import type { Template } from './settings'

/** How a notice looks on a locked phone: whoever holds it reads that. `note`: what of the notice may stand there. */
interface Push {
  template: Template
  title: string
  note?: 'title' | 'number'
}
const news = (title: string, note?: Push['note']): Push => ({ template: 'news', title, note })
const deadline = (title: string, note?: Push['note']): Push => ({ template: 'deadline', title, note })
const letter = (title: string): Push => ({ template: 'letter', title })

/**
 * Of a proposal its number at most, of a case nothing at all: not its kind, no name, no amount. Null: the inbox is
 * enough. A consent is for one message, so it is not spent on what nobody waits for.
 */
const PUSHES: Record<NoticeKind, Push | null> = {
  call_opened: news('提案征集开始了', 'title'),
  endorse_wanted: news('有同事请您附议'),
  endorsed: null,
  endorsement_void: news('您附议的提案退回修改了'),
  submitted: null,
  to_review: news('有一件提案待审查', 'number'),
  decided: news('您的提案有审查结果了', 'number'),
  received: null,
  to_assign: news('有提案待交办', 'number'),
  assigned: news('有一件提案交由您的部门办理', 'number'),
  chased: deadline('提案已超期，请尽快答复', 'number'),
  due_soon: deadline('有一件提案快到期了', 'number'),
  in_hand: null,
  replied: news('提案有答复了，请您评价', 'number'),
  again: news('提案人不满意，请重新办理', 'number'),
  implemented: news('提案已落实', 'number'),
  rated: null,
  withdrawn: null,
  wish: news('有一件申请待处理'),
  wish_settled: news('您的申请有结果了'),
  rebound: null,
  moved: null,
  contest_published: null,
  contest_postponed: news('您参加的活动改期了', 'title'),
  contest_cancelled: news('您参加的活动取消了', 'title'),
  contest_soon: deadline('您参加的活动就要开始了', 'title'),
  entered: news('有人为您报了名', 'title'),
  promoted: news('候补递补成功，可以参加了', 'title'),
  substituted: news('队伍换了人', 'title'),
  team_small: deadline('您的队伍人数还不够', 'title'),
  fell_out: news('队伍人数不够，没有参赛资格', 'title'),
  awarded: news('祝贺您获奖', 'title'),
  condolence_reported: news('有一件事待您办理'),
  condolence_assigned: news('有一件事待您办理'),
  condolence_to_pay: news('有一件事待您办理'),
  letter: letter('工会给您写了一封信'),
  may_know: letter('工会想听听您的意思'),
  farewell: null,
  announcement: news('工会通知', 'title'),
  run_made: news('有一份福利请您留意', 'title'),
  run_soon: deadline('您的福利还没有选', 'title'),
  run_collected: null,
  ballot_announced: null,
  ballot_scrutineer: news('请您担任监票人', 'title'),
  ballot_opened: news('投票开始了，请您投票', 'title'),
  ballot_remind: deadline('您还没有投票', 'title'),
  ballot_result: news('投票结果公布了', 'title'),
  ballot_cancelled: news('一次投票取消了', 'title'),
  ballot_not_ready: deadline('投票到点了，还不能开始', 'title'),
  please_read: deadline('有一则通知请您阅读', 'title'),
}

export const pushOf = (kind: NoticeKind): Push | null => PUSHES[kind]

/** The notice as it is kept: one that goes to phones as well waits for the timer. */
export const waiting = (notice: Notice): Notice => (pushOf(notice.kind) ? { ...notice, push: 'wait' } : notice)

export function saidOf({ kind, about, at }: Pick<Notice, 'kind' | 'at'> & { about: NoticeAbout }): Said | null {
  const push = pushOf(kind)
  if (!push) return null
  const note = (push.note && about[push.note]) || '请打开小程序查看'
  return { title: push.title, note, at: momentOf(about.until ?? at) }
}

/** None from ten at night to seven in the morning. */
const QUIET = { from: 22, to: 7 }
/** Whether phones are left alone at this moment; what is to be pushed waits. */
export function isQuiet(now: number): boolean {
  const hour = new Date(now - startOf('1970-01-01')).getUTCHours()
  return hour >= QUIET.from || hour < QUIET.to
}
