import { memberWord } from '@domain/kit/audience'
import { no, ok } from '@domain/kit/result'
import { dayOf } from '@domain/kit/time'
import { type Announcement, remindedOn } from '@domain/notice/announcement'
import type { NoticeContract } from '@domain/notice/contract'
import type { Handler } from '../kit/serve'
import { reading } from './readers'

/** Words of one reminder: they are copied into the mark of each who opens it. */
const SOME = 100

/** The announcement's own record keeps the day, so that of two who remind at once one hears that it is done. */
export const remind: Handler<NoticeContract['actions']['remind']> = ({ id }, ctx) => {
  const { caller, now } = ctx
  return ctx.deed(async (deed) => {
    const it = await deed.get<Announcement>('announcements', id)
    if (!it) return no('NOT_FOUND')
    if (it.takenBack) return no('TAKEN_BACK', { at: it.takenBack.at, byName: it.takenBack.byName })
    const today = remindedOn(it, dayOf(now))
    if (today) return no('REMINDED_TODAY', { at: today.at, byName: today.byName })
    const { unread } = await reading(id, it.audience)
    if (unread.length === 0) return no('ALL_READ')
    const reminders = [...(it.reminders ?? []), { at: now, byName: caller.name, count: unread.length }]
    await deed.update<Announcement>('announcements', { ...it, reminders })
    await deed.audit({ recordId: id, from: 'published', to: 'published' })
    for (let i = 0; i < unread.length; i += SOME) {
      const to = unread.slice(i, i + SOME).map((m) => memberWord(m._id))
      await deed.tell(to, 'please_read', { id, title: it.title, by: caller.name })
    }
    return ok({ told: unread.length })
  })
}
