import type { arriving, TickRefusal } from '@domain/contest/arriving'
import type { Contract } from '@domain/kit/contract'
import { momentWords } from '@domain/kit/time'
import type { Words } from './kit'

const soon = (at: number) => momentWords(at, Date.now())
/** `14:02`. */
export const clockWords = (at: number) => soon(at).split(' ')[1] ?? ''

export const arrivingWords: Words<Contract<typeof arriving>> = {
  CANCELLED: '比赛已经取消，不用签到了。',
  NOT_PUBLISHED: '比赛还没有发布，发布后才能签到。',
  TOO_EARLY: ({ from }) => `还没到签到时间，${soon(from)} 起可以签到。`,
  OVER: '比赛已经结束，不能再签到了。需要补记的，请联系组织者。',
  OLD_CODE: ({ fixed }) =>
    fixed
      ? '这个项目人多，改用会场大屏幕上的码了，请扫大屏幕上的码。'
      : '这个码已经过期，可能是拍照或转发来的。请当面扫现在显示的码。',
  FOREIGN_CODE: '这不是本校的签到码，请扫会场屏幕或海报上的码。',
  FORGED_CODE: '这个码不是系统生成的，不能签到。请扫会场屏幕或海报上的码。',
  NOT_IN: ({ name }) => `您没有报名“${name}”。`,
  WAITING: ({ place }) => `您在候补名单第 ${place} 位，还没有轮到，暂时不能签到。有人退出时会通知您。`,
  FELL_OUT: '您的队伍人数不足，报名截止时已经失去名额。请联系组织者。',
}

export const tickRefusalWords: Record<TickRefusal, string> = {
  NOT_IN: '没有报名这个项目，或已退出',
  WAITING: '还在候补',
  FELL_OUT: '队伍人数不足，没有名额',
  OTHER_GROUP: '不是您小组的人',
}

/** Of the code that a person shows, what is wrong with it is said to who scans it. */
export const ownCodeWords = {
  ...arrivingWords,
  OLD_CODE: '这个码已经过期，请对方打开“我的签到码”，扫现在显示的码。',
  FOREIGN_CODE: '这不是本校老师的签到码，请对方打开“我的签到码”。',
  FORGED_CODE: '这个码不是系统生成的，请对方打开“我的签到码”。',
}

/** Leaders and who runs the contest tick; others are told where to go. */
export const elsewhereWords = (names: readonly string[]) =>
  names.length > 0 ? `您报名的是：${names.join('、')}。请到那个项目的签到处签到。` : ''
