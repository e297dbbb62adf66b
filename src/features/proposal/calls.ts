import { dayOf, dayWords, momentWords } from '@domain/kit/time'
import type { CallView } from '@domain/proposal/model'
import { canEnter } from '@domain/proposal/rules'
import type { Tone } from '@/ui/Tag'

export const isOpen = (call: CallView, now: number) => canEnter(call, now).ok
export const isComing = (call: CallView, now: number) => now < call.opensAt

/** `10月8日至10月20日`. */
export const windowWords = (call: CallView, now: number) =>
  `${dayWords(dayOf(call.opensAt), now)}至${dayWords(dayOf(call.closesAt), now)}`

export function callTag(call: CallView, now: number): { tone: Tone; words: string } {
  if (isOpen(call, now)) return { tone: 'blue', words: '征集中' }
  return isComing(call, now) ? { tone: 'grey', words: '未开始' } : { tone: 'grey', words: '已截止' }
}

/** The calls that a proposal may be written for: open ones first, then those to come, each by its date. */
export function writable(calls: readonly CallView[], now: number): CallView[] {
  const open = calls.filter((c) => isOpen(c, now)).sort((a, b) => a.closesAt - b.closesAt)
  const coming = calls.filter((c) => isComing(c, now)).sort((a, b) => a.opensAt - b.opensAt)
  return [...open, ...coming]
}

/** What the writer is told of the call: until when, or from when on. */
export function callHint(call: CallView, now: number): string {
  if (isOpen(call, now)) return `${momentWords(call.closesAt, now)} 截止`
  if (isComing(call, now)) return `还没有开始，${momentWords(call.opensAt, now)} 起可以提交，现在可以先存草稿`
  return `已于 ${momentWords(call.closesAt, now)} 截止`
}

/** Plain text for the chat group. */
export const callText = (call: CallView, needed: number, now: number) =>
  `【${call.title}】${windowWords(call, now)}征集提案。一事一案：写清理由和建议措施，${
    needed > 0 ? `请 ${needed} 位同事附议后` : ''
  }送提案委员会审查。请打开“教工之家”小程序，点“提案”填写。`
