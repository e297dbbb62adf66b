import type { defining } from '@domain/contest/defining'
import type { entering } from '@domain/contest/entering'
import type { NotFit } from '@domain/contest/rules'
import type { Contract } from '@domain/kit/contract'
import type { No } from '@domain/kit/result'
import { momentWords } from '@domain/kit/time'
import { contestDeskWords, lackWords } from './contest-desk'
import { refusalWords, type Words } from './kit'

const soon = (at: number) => momentWords(at, Date.now())
/** Without a name it is the reader. */
const whom = ({ name }: { name?: string }) => name ?? '您'

/** A limit that somebody does not meet, and what can be done. */
export function unfitWords({ limit, age, name }: Pick<NotFit, 'limit' | 'age' | 'name'>): string {
  const who = whom({ name })
  const other = name === undefined ? '请看看其他项目。' : '请换一位。'
  switch (limit) {
    case 'sex':
      return `${who}的性别不符合这个项目的要求，${other}`
    case 'retired':
      return `这个项目只限退休教职工，${other}`
    case 'in_service':
      return `这个项目只限在职教职工，${other}`
    case 'unknown_age':
      return `这个项目限年龄，但名册里没有${who}的出生年份。请联系校工会补上再报名。`
    case 'minAge':
      return `这个项目要求 ${age} 岁以上，${who}还不到，${other}`
    case 'maxAge':
      return `这个项目要求 ${age} 岁以下，${who}超过了，${other}`
    default:
      return `${who}不在这次活动的参加范围里。如有疑问，请联系负责人。`
  }
}

/** Refusals as they are said to a teacher, or to a leader who enters others. */
export const contestWords: Words<Contract<typeof defining>> & Words<Contract<typeof entering>> = {
  ...contestDeskWords,
  CANCELLED: '活动已经取消，不用报名了。',
  NOT_PUBLISHED: '活动还没有发布，发布后才能报名。',
  OVER: '活动已经结束，名单不能再改。',
  NOT_OPEN_YET: ({ opensAt }) => `还没到报名时间，${soon(opensAt)} 开始报名。`,
  CLOSED: ({ closesAt }) => `报名已于 ${soon(closesAt)} 截止。想参加的话，请联系负责人。`,
  UNFIT: unfitWords,
  ALREADY_IN: (d) => `${whom(d)}已经在这个项目里了，不用再报。`,
  REPLACED: (d) => `${whom(d)}在这个项目里已经换成别人，不能再报这个项目。`,
  TOO_MANY_EVENTS: (d) => `每人限报 ${d.most} 项，${whom(d)}已经报满。想换项目，请先退出一项。`,
  GROUP_FULL: ({ most }) => `每组限 ${most} 个名额，你们组已经满了。请和组长商量，或看看其他项目。`,
  FULL: ({ places }) => `${places} 个名额已满，这次活动没有候补。请看看其他项目。`,
  TEAM_FULL: ({ most }) => `每队最多 ${most} 人，这支队伍已经满了。可以另组一队。`,
  TEAM_NAME_NEEDED: '请先给队伍起个名字。',
  LEADER_ONLY: '这个项目以小组为单位，由工会小组长排阵容。想参加请告诉组长。',
  FELL_OUT: '报名截止时这支队伍人数不足，名额已让给后面的队伍。',
  WRONG_CODE: '没有这个组队码，可能输错了，或队伍已经退出。请向队长核对。',
  TOO_LATE: ({ until }) => `退出截止时间 ${soon(until)} 已过。不能参加的话，请联系组长或负责人换人。`,
  NOT_IN: '名单刚刚有变化，已经不在这个项目里了。请看最新名单。',
  CAPTAIN_STAYS: '您是队长，不能单独退出。可以整队退出，或请组长换人。',
  CAPTAIN_ONLY: ({ name }) => `整队退出要由队长${name}来操作。`,
  OTHER_GROUP: ({ name }) => `${name}不是这个小组的人，只能替本组同事报名。`,
  TOO_FEW: (lack) => `人数不够，${lackWords(lack)}。`,
  DRAWN: '已经抽签，不能直接退出。不能参加的话，请联系组长或负责人换人。',
}

/** A refusal on a teacher's page; what is about `me` is said to me. */
export function contestRefusal({ error, detail }: Pick<No, 'error' | 'detail'>, me?: string): string {
  const mine = typeof detail === 'object' && detail !== null && 'memberId' in detail && detail.memberId === me
  return refusalWords({ error, detail: mine ? { ...detail, name: undefined } : detail }, contestWords)
}

/** `已报上`, `候补第 3 位`. */
export const placeWords = ({ state, ahead = 0 }: { state: 'in' | 'waiting' | 'withdrawn'; ahead?: number }) =>
  state === 'in' ? '已报上' : state === 'waiting' ? `候补第 ${ahead + 1} 位` : '没有名额'
