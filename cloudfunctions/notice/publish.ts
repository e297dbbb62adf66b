import { wordsOf } from '@domain/kit/audience'
import { no, ok } from '@domain/kit/result'
import { type Announcement, announcementFor, beginningOf } from '@domain/notice/announcement'
import type { NoticeContract } from '@domain/notice/contract'
import { arrived, belong } from '../file/offers'
import type { Handler } from '../kit/serve'
import { count, newId } from '../kit/store'
import { areKnown, whereOf } from '../member/offers'

type Publish = NoticeContract['actions']['publish']

export const publish: Handler<Publish> = async ({ title, body, audience, files = [], pinUntil, needsRead }, ctx) => {
  const { caller, now } = ctx
  const unfit = await ctx.unfit({ title, body })
  if (unfit) return unfit
  const [known, people, names] = await Promise.all([
    areKnown(audience),
    count('members', whereOf(audience)),
    arrived(files),
  ])
  if (!known) return no('UNKNOWN_PEOPLE')
  if (people === 0) return no('NOBODY')
  if (names === null) return no('NOT_FOUND')
  const to = wordsOf(audience)
  return ctx.deed(async (deed) => {
    // Inside: a retry that comes later still hears that it was published.
    if (pinUntil !== undefined && pinUntil <= now) return no('IN_THE_PAST')
    const _id = newId()
    const kept = await belong(deed, files, {
      ...{ recordId: _id, memberId: caller.id, before: [], now },
      purpose: 'notice',
    })
    if (!kept) return no('NOT_FOUND')
    const stands = { ...(pinUntil !== undefined && { pinUntil }), ...(needsRead && { needsRead: true as const }) }
    const it: Announcement = {
      ...{ _id, at: now, by: caller.id, byName: caller.name, title, body, audience, to, files: kept },
      ...stands,
    }
    await deed.insert('announcements', it)
    await deed.audit({ recordId: _id, from: null, to: 'published' })
    const about = { id: _id, title, by: caller.name, text: beginningOf(body) }
    await deed.tell(to, 'announcement', about, { _id, ...stands })
    return ok(announcementFor(it, false, caller, now))
  })
}
