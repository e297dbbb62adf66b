import { no, ok } from '@domain/kit/result'
import { type Announcement, announcementFor } from '@domain/notice/announcement'
import type { NoticeContract } from '@domain/notice/contract'
import type { Notice } from '@domain/notice/model'
import type { Handler } from '../kit/serve'
import { hasRead } from './store'

/** The line stays where it was, with the reason; its text and its files are gone from those who could read them. */
export const takeBack: Handler<NoticeContract['actions']['takeBack']> = async ({ id, reason }, ctx) => {
  const { caller, now } = ctx
  const unfit = await ctx.unfit({ reason })
  if (unfit) return unfit
  const read = await hasRead(id, caller.id)
  return ctx.deed(async (deed) => {
    const it = await deed.get<Announcement>('announcements', id)
    const notice = await deed.get<Notice>('notices', id)
    if (!it || !notice) return no('NOT_FOUND')
    if (it.takenBack) return no('TAKEN_BACK', { at: it.takenBack.at, byName: it.takenBack.byName })
    const after: Announcement = { ...it, takenBack: { at: now, byName: caller.name, reason } }
    const { pinUntil, needsRead, ...line } = notice
    const { text, ...about } = notice.about
    await deed.update('announcements', after)
    await deed.update<Notice>('notices', { ...line, about: { ...about, state: 'taken_back', reason } })
    await deed.audit({ recordId: id, from: 'published', to: 'taken_back', why: reason })
    return ok(announcementFor(after, read, caller, now))
  })
}
