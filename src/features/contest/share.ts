import type { ContestView } from '@domain/contest/view'
import { momentWords } from '@domain/kit/time'
import { placesWords } from './entering'
import { spanWords } from './when'

const headOf = ({ phase }: Pick<ContestView, 'phase'>) =>
  phase === 'open' || phase === 'announced' ? '报名' : phase === 'cancelled' ? '取消' : '活动'

/** Plain text for the chat group: what, when, where, until when, how many places. Nobody is named. */
export function contestText(view: ContestView, now: number, address?: string): string {
  const { phase, signUpOpensAt, signUpClosesAt, events, title, place } = view
  const soon = (at: number) => momentWords(at, now)
  const open = phase === 'open'
  return [
    `【${headOf(view)}】${title}`,
    `时间：${spanWords(view, now)}`,
    `地点：${place}`,
    phase === 'announced' && `报名：${soon(signUpOpensAt)} 至 ${soon(signUpClosesAt)}`,
    open && `报名截止：${soon(signUpClosesAt)}`,
    ...(open ? events.map((event) => `${event.name}：${placesWords(event)}`) : []),
    address ? `点开查看：${address}` : '打开方法：微信小程序“教工之家”→“竞赛活动”。',
  ]
    .filter(Boolean)
    .join('\n')
}

interface TeamAsked {
  team: string
  event: string
  title: string
  code: string
  until: number
}
/** Plain text that asks colleagues into a team. */
export const teamText = ({ team, event, title, code, until }: TeamAsked, now: number, address?: string) =>
  [
    `【组队】${title} · ${event}`,
    `加入“${team}”，组队码：${code}`,
    `报名截止：${momentWords(until, now)}`,
    address ? `点开就能加入：${address}` : '打开方法：微信小程序“教工之家”→“竞赛活动”→“输入组队码”。',
  ].join('\n')
