import { callerWords } from '@domain/kit/audience'
import { ok } from '@domain/kit/result'
import type { NoticeContract } from '@domain/notice/contract'
import type { Notice, NoticeView } from '@domain/notice/model'
import type { Handler } from '../kit/serve'
import { inboxPage } from './store'

export const noticeView = ({ _id, at, kind, about }: Notice, read: boolean): NoticeView => ({
  id: _id,
  at,
  kind,
  about,
  read,
})

export const inbox: Handler<NoticeContract['actions']['inbox']> = async ({ cursor }, { caller }) => {
  const page = await inboxPage(callerWords(caller), caller.id, cursor)
  return ok({ items: page.items.map(({ notice, read }) => noticeView(notice, read)), cursor: page.cursor })
}
