import type { BallotKind } from '@domain/ballot/question'
import { addDays, dayOf, dayWords, momentWords } from '@domain/kit/time'
import type { WishKind } from '@domain/member/wish'
import type { NoticeAbout, NoticeKind } from '@domain/notice/model'
import type { State } from '@domain/proposal/model'
import { ballotKindWords } from './ballot'
import { wishWords } from './member'
import { stateWords } from './proposal'

/** Title and body of a notice, made where it is read, so that its words can be mended later. */
export const noticeWords: Record<NoticeKind, (about: NoticeAbout) => { title: string; body: string }> = {
  call_opened: (a) => ({ title: '提案征集开始了', body: a.title }),
  endorse_wanted: (a) => ({ title: `${a.by ?? '同事'}请您附议`, body: a.title }),
  endorsed: (a) => ({ title: `${a.by ?? '同事'}附议了您的提案`, body: a.title }),
  endorsement_void: (a) => ({ title: '您附议的提案被退回修改，附议已失效', body: a.title }),
  submitted: (a) => ({ title: '附议人数已够，提案已提交审查', body: join(a.number, a.title) }),
  to_review: (a) => ({ title: '有一件提案待审查', body: join(a.number, a.title) }),
  decided: (a) => ({
    title: `审查结果：${stateWords[a.state as State] ?? ''}`,
    body: join(a.title, a.reason && `理由：${a.reason}`),
  }),
  received: (a) => ({ title: '有相近的提案并入您的提案，一起办理', body: join(a.number, a.title) }),
  to_assign: (a) => ({
    title: `有 ${a.count ?? 1} 件提案待交办`,
    body: join(a.number, (a.count ?? 1) > 1 ? `${a.title} 等` : a.title),
  }),
  in_hand: (a) => ({ title: `您的提案已交${a.by ?? '承办部门'}办理`, body: join(a.number, a.title) }),
  assigned: (a) => ({ title: '有一件提案交由您的部门办理', body: join(a.number, a.title) }),
  chased: (a) => ({ title: '提案已超期，请尽快答复', body: join(a.number, a.title) }),
  due_soon: (a) => ({
    title: '有一件提案快到期了',
    body: join(a.number ?? a.title, a.until === undefined ? undefined : `${dayWords(dayOf(a.until), a.until)}到期`),
  }),
  replied: (a) => ({ title: '提案有答复了，请您评价', body: join(a.number, a.title) }),
  again: (a) => ({ title: '提案人不满意，请重新办理', body: join(a.number, a.title) }),
  implemented: (a) => ({ title: '提案已落实', body: join(a.number, a.title) }),
  rated: (a) => ({ title: '提案人已评价', body: join(a.number, a.title) }),
  wish: (a) => ({ title: `${a.title}提交了${wishWords[a.state as WishKind] ?? '申请'}`, body: '点开查看' }),
  wish_settled: (a) => ({
    title: `您的${wishWords[a.title as WishKind] ?? '申请'}${a.state === 'granted' ? '已同意' : '没有同意'}`,
    body: a.reason ? `理由：${a.reason}` : '',
  }),
  rebound: (a) => ({
    title: `${a.title}的微信绑定已解除`,
    body: `${a.by ?? '管理员'}办理，重新发了邀请码；如有疑问请核实`,
  }),
  moved: (a) => ({ title: '您换了工会小组', body: `${a.from || '（未分组）'} → ${a.title}` }),
  contest_published: (a) => ({ title: `活动报名：${a.title}`, body: join(a.until && `${at(a.until)}截止报名`) }),
  contest_postponed: (a) => ({
    title: `${a.title}改期`,
    body: join(
      a.until && `${a.was ? `原定${at(a.was)}，` : ''}改到${at(a.until)}`,
      a.reason,
      '报名和阵容不变，有事可以退出',
    ),
  }),
  contest_cancelled: (a) => ({ title: `${a.title}已取消`, body: join(a.reason) }),
  contest_soon: (a) => ({ title: `${a.title}就要开始了`, body: join(a.until && at(a.until), a.reason) }),
  entered: (a) => ({ title: `${a.by ?? '同事'}为您报了名`, body: join(a.title, a.state) }),
  promoted: (a) => ({ title: '候补递补成功，您可以参加了', body: join(a.title, a.state) }),
  substituted: (a) => ({ title: `换人：${a.from ?? ''} → ${a.by ?? ''}`, body: join(a.title, a.state) }),
  team_small: (a) => ({
    title: a.count ? `您的队伍还差 ${a.count} 人` : '您的队伍人数还不够',
    body: join(a.title, a.state, a.until && `${at(a.until)}前补齐，否则不能参赛`),
  }),
  fell_out: (a) => ({ title: '报名截止时人数不够，队伍没有参赛资格', body: join(a.title, a.state) }),
  awarded: (a) => ({ title: `祝贺获奖：${a.reason ?? ''}`, body: join(a.title, a.state) }),
  // Of a case others may see over a shoulder: that there is something, and no more.
  condolence_reported: () => ({ title: '关心看望：有一件事待您办理', body: '点开查看' }),
  condolence_assigned: () => ({ title: '关心看望：请您去看望一位同事', body: '点开查看' }),
  condolence_to_pay: () => ({ title: '关心看望：有一件事待登记报销', body: '点开查看' }),
  letter: () => ({ title: '工会给您写了一封信', body: '点开阅读' }),
  may_know: () => ({ title: '关心看望：有一件事想听您的意思', body: '谁可以知道，由您决定' }),
  // Only for those whom the person let know; taken back it says nothing any more.
  farewell: (a) =>
    a.state === 'taken_back'
      ? { title: '一则告知已按本人的意思收回', body: '' }
      : { title: `${a.title}老师的亲人离世`, body: join(a.until && `告别：${at(a.until)}`, a.place) },
  announcement: (a) =>
    a.state === 'taken_back'
      ? { title: `已撤回：${a.title}`, body: join(a.reason && `原因：${a.reason}`) }
      : { title: a.title, body: join(a.text) },
  please_read: (a) => ({ title: '请阅读一份通知', body: join(a.title, a.by && `${a.by}提醒`) }),
  run_made: (a) => ({
    title: `福利发放：${a.title}`,
    body: a.count ? `请选择您要的一种${a.until ? `，${at(a.until)}截止` : ''}` : '出示我的签到码即可领取',
  }),
  run_soon: (a) => ({
    title: `福利还没有选：${a.title}`,
    body: join(a.until && `${at(a.until)}截止`, '不选就由工会安排'),
  }),
  run_collected: (a) => ({ title: `${a.by ?? '同事'}代您领取了福利`, body: a.title }),
  ballot_announced: (a) => ({
    title: `即将${sheet(a)}：${a.title}`,
    body: join(a.was && `${at(a.was)}开始`, a.until && `${at(a.until)}截止`),
  }),
  ballot_scrutineer: (a) => ({
    title: `请您担任监票人：${a.title}`,
    body: join(a.was && `${at(a.was)}开始`, a.by && `${a.by}安排`),
  }),
  ballot_opened: (a) => ({ title: `请投票：${a.title}`, body: join(a.until && `${at(a.until)}截止`) }),
  ballot_remind: (a) => ({ title: `您还没有投票：${a.title}`, body: join(a.until && `${at(a.until)}截止`) }),
  // What it says stands in its page: of an appraisal this goes to its readers alone.
  ballot_result: (a) => ({ title: `结果已公布：${a.title}`, body: '点开查看' }),
  ballot_cancelled: (a) => ({ title: `${sheet(a)}已取消：${a.title}`, body: join(a.reason && `原因：${a.reason}`) }),
  ballot_not_ready: (a) => ({
    title: `到了开始时间，还不能投票：${a.title}`,
    body: '检查清单还有未完成的项目，补齐后会自动开始',
  }),
  withdrawn: (a) => ({ title: '提案已由提案人撤回', body: join(a.number, a.title) }),
}

/** 表决、选举、民主测评 or 意向调查. */
const sheet = (a: NoticeAbout) => ballotKindWords[a.state as BallotKind] ?? '投票'
const at = (moment: number) => momentWords(moment, moment)
const join = (...parts: (string | number | undefined)[]) => parts.filter(Boolean).join(' · ')

/** `今天 10:20`, `昨天 18:00`, `10月20日`. */
export function whenWords(at: number, now: number): string {
  const clock = momentWords(at, now).split(' ')[1] ?? ''
  if (dayOf(at) === dayOf(now)) return `今天 ${clock}`
  return dayOf(at) === addDays(dayOf(now), -1) ? `昨天 ${clock}` : dayWords(dayOf(at), now)
}
