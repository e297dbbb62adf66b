import { callerWords } from '@domain/kit/audience'
import { ok } from '@domain/kit/result'
import { isPinned } from '@domain/notice/announcement'
import type { NoticeContract } from '@domain/notice/contract'
import type { Notice, NoticeView } from '@domain/notice/model'
import type { Handler } from '../kit/serve'
import { inboxPage } from './store'

export const noticeView = (notice: Notice, read: boolean, now: number): NoticeView => ({
  id: notice._id,
  at: notice.at,
  kind: notice.kind,
  about: notice.about,
  read,
  ...(isPinned(notice, now) && { pinned: true }),
  ...(notice.needsRead && { needsRead: true }),
})

export const inbox: Handler<NoticeContract['actions']['inbox']> = async ({ cursor }, { caller, now }) => {
  const page = await inboxPage(callerWords(caller), caller.id, now, cursor)
  return ok({ items: page.items.map(({ notice, read }) => noticeView(notice, read, now)), cursor: page.cursor })
}
