import type { Actions, ClientRefusals, Contract } from '@domain/kit/contract'
import type { No } from '@domain/kit/result'

/** What a refusal says on screen: what happened, and what to do next. */
export type Say<D> = string | ((detail: D) => string)

type DetailsOf<A> = A extends { details: () => infer D } ? D : never
type Each<A extends Actions> = { [K in keyof A]: DetailsOf<A[K]> }[keyof A]
type Names<D> = D extends unknown ? keyof D & string : never
/** One refusal may carry another detail in another action: its words get either. */
type DetailOf<D, K extends string> = D extends Record<K, infer V> ? V : never
type AllDetails<A extends Actions> = { [K in Names<Each<A>>]: DetailOf<Each<A>, K> }

/** Words for every refusal that the contract declares: a missing one does not compile. */
export type Words<C extends Contract> =
  C extends Contract<infer A> ? { [K in keyof AllDetails<A> & string]: Say<AllDetails<A>[K]> } : never

export const kitWords: { [K in keyof ClientRefusals]: Say<ClientRefusals[K]> } = {
  BAD_INPUT: '填写的内容有误，请检查后再提交。',
  NOT_SIGNED_IN: '请先绑定身份，再来操作。',
  NOT_ALLOWED: '您没有这项操作的权限。如有疑问，请联系校工会。',
  NOT_FOUND: '没有找到，可能已被撤回，或不对您开放。',
  CHANGED: '内容刚刚被更新过，请看最新内容后再操作。',
  TEXT_REFUSED: '文字没有通过微信内容安全检查，请修改后再提交。',
  BUSY: '现在操作的人较多，请稍等几秒再试。您填写的内容还在。',
  // Where the detail was not kept there is no number to tell.
  BROKEN: ({ requestId } = {}) => `系统出错了，已记录下来。请稍后再试${requestId ? `（编号 ${requestId}）` : ''}。`,
  OFFLINE: '网络没有连上，请检查网络后再试。您填写的内容还在。',
}

type AnyWords = Record<string, Say<never>>
/** The Chinese of a refusal; `words` are the domain's own and go before the kit's. */
export function refusalWords({ error, detail }: Pick<No, 'error' | 'detail'>, words: object = {}): string {
  const say = (words as AnyWords)[error] ?? (kitWords as AnyWords)[error]
  if (say === undefined) return kitWords.BROKEN instanceof Function ? kitWords.BROKEN({}) : kitWords.BROKEN
  return typeof say === 'string' ? say : say(detail as never)
}
