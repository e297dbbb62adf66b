import { DAY } from '@domain/kit/time'
import { DEFAULTS, type SettingsRecord } from '@domain/member/settings'
import type { Notice } from '@domain/notice/model'
import { isQuiet, pushOf } from '@domain/notice/pushes'
import { type Given, givenFor, givenIn, type TemplateIds } from '@domain/notice/settings'
import { get, query, updateIf } from '../kit/store'
import { type Asked, consentsFor, goodFor } from './concerned'
import { isTemplateWrong, spend } from './spend'

/** What nobody was told by then is no news any more; a night is shorter. */
const NEWS = 2 * DAY
const NOTICES = 50
/** Messages under way at once. */
const AT_ONCE = 5
/** What one run sends, and how long it goes on, ms: the next minute brings the next. */
const MOST = 500
const LONGEST = 35_000

interface Run {
  sent: number
  ends: number
}
const isOver = (run: Run) => run.sent >= MOST || Date.now() > run.ends || isQuiet(Date.now())

/** Sends to these, a few at once; false when the template is wrong: nobody else need be tried. */
async function sendTo(notice: Notice, given: Given, asked: readonly Asked[], run: Run): Promise<boolean> {
  for (let i = 0; i < asked.length; i += AT_ONCE) {
    const some = asked.slice(i, i + AT_ONCE)
    const codes = await Promise.all(some.map((a) => spend(notice, given, a.consent, a.account, Date.now())))
    const tried = codes.filter((code) => code !== null)
    run.sent += tried.length
    if (tried.some(isTemplateWrong)) return false
  }
  return true
}

/** Goes on with a notice from where the last run came to; true when it is done with. */
async function pushOne(notice: Notice, given: Given, run: Run): Promise<boolean> {
  const after = await consentsFor(notice, given.id)
  let from = notice.pushed ?? ''
  while (!isOver(run)) {
    const { items, next } = await after(from)
    const asked = await goodFor(notice, items, Date.now())
    if (!(await sendTo(notice, given, asked, run)) || next === undefined) return true
    from = next
    await updateIf('notices', { _id: notice._id }, { set: { pushed: from } })
  }
  return false
}

/** The template by which a notice goes to phones now; undefined where it goes to none. */
function templateFor({ kind, about }: Notice, ids: TemplateIds, now: number): Given | undefined {
  const push = pushOf(kind)
  if (!push || about.state === 'taken_back') return undefined
  // Nobody is reminded of what is over; what is overdue is another matter.
  const over = push.template === 'deadline' && kind !== 'chased' && about.until !== undefined && about.until < now
  return over ? undefined : givenFor(push.template, ids)
}

/**
 * Takes what waits to the phones of those who have said so, in steps: what is not done by the end of a run the next
 * one goes on with, and two runs at once send nobody anything twice. The notice stays in the inbox whatever happens.
 */
export async function pushNotices(now: number): Promise<{ sent: number; notices: number }> {
  const run: Run = { sent: 0, ends: now + LONGEST }
  let notices = 0
  const { templateIds: ids } = { ...DEFAULTS, ...(await get<SettingsRecord>('settings', 'settings')) }
  if (isQuiet(now) || givenIn(ids).length === 0) return { sent: 0, notices }
  const where = { push: 'wait', at: { gt: now - NEWS, lte: now } }
  const { items } = await query<Notice>('notices', { where, sort: 'at', limit: NOTICES })
  for (const notice of items) {
    if (isOver(run)) break
    const given = templateFor(notice, ids, now)
    if (given && !(await pushOne(notice, given, run))) break
    await updateIf('notices', { _id: notice._id }, { unset: ['push', 'pushed'] })
    notices++
  }
  return { sent: run.sent, notices }
}
