import { callerWords } from '@domain/kit/audience'
import { no, ok } from '@domain/kit/result'
import type { NoticeContract } from '@domain/notice/contract'
import type { Handler } from '../kit/serve'
import { noticeView } from './inbox'
import { findNotice, markRead } from './store'

/** A mark, not a change of state: it has no audit, and its id makes a retry harmless without a request record. */
export const read: Handler<NoticeContract['actions']['read']> = async ({ id }, { caller, now }) => {
  const notice = await findNotice(id)
  const words = new Set(callerWords(caller))
  if (!notice?.to.some((w) => words.has(w))) return no('NOT_FOUND')
  await markRead(notice, caller.id)
  return ok(noticeView(notice, true, now))
}
