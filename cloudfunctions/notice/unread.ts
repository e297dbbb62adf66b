import { callerWords } from '@domain/kit/audience'
import { ok } from '@domain/kit/result'
import type { NoticeContract } from '@domain/notice/contract'
import type { Handler } from '../kit/serve'
import { unreadCount } from './store'

export const unread: Handler<NoticeContract['actions']['unread']> = async (_, { caller }) =>
  ok({ count: await unreadCount(callerWords(caller), caller.id) })
