import { type Session, value } from '../kit/session'
import type { Person } from './person'
import { both, tap, type View } from './view'
import { NoProposal, type World } from './world'

/** What the union announces: read by all, written and followed by those who speak for it. */
export const announcementViews: View[] = [
  { name: 'announcements', page: 'notice/list', part: 'chair' },
  { name: 'announcement', page: 'notice/detail', part: 'teacher', params: one(false) },
  { name: 'announcement-chair', page: 'notice/detail', part: 'chair', params: one(false) },
  { name: 'announcement-take-back', page: 'notice/detail', part: 'chair', params: one(false), after: tap(/^撤回/) },
  { name: 'announcement-taken-back', page: 'notice/detail', part: 'teacher', params: one(true) },
  {
    name: 'announcement-unknown',
    page: 'notice/detail',
    part: 'teacher',
    params: async () => ({ id: 'f'.repeat(32) }),
  },
  { name: 'announcement-readers', page: 'notice/readers', part: 'chair', params: one(false) },
  {
    name: 'announcement-remind',
    page: 'notice/readers',
    part: 'chair',
    params: one(false),
    after: tap(/^提醒没读的/),
  },
  { name: 'announce', page: 'notice/write', part: 'chair' },
  // Before the next one, whose choice stays in the draft.
  { name: 'announce-confirm', page: 'notice/write', part: 'chair', after: both(fill, tap(/^发布给/)) },
  {
    name: 'announce-groups',
    page: 'notice/write',
    part: 'chair',
    after: both(tap(/^发给谁/), answer(/^指定的工会小组/, 'radio')),
  },
]

/** The one that asks to be read, or one that was taken back. */
function one(takenBack: boolean) {
  return async ({ as }: World): Promise<Record<string, string>> => {
    const { items } = await value(((await as('chair')) as Session).notice.sent({}))
    const found = items.find((row) => Boolean(row.takenBack) === takenBack && (takenBack || row.needsRead))
    if (!found) throw new NoProposal('nothing is announced')
    return { id: found.id }
  }
}

/** Ticks one, or chooses it. */
function answer(name: RegExp, role: 'radio' | 'checkbox') {
  return async (person: Person) => {
    await person.tap(name, role)
    await person.settled()
  }
}

async function fill(person: Person): Promise<void> {
  await person.field('标题，必填').fill('关于开展教职工趣味运动会的通知')
  await person.field('正文，必填').fill('各位老师：\n本周五下午 3 点在操场举行趣味运动会，请穿运动鞋参加。')
  for (const name of [/^需要点“我已阅读”/, /^置顶/]) await answer(name, 'checkbox')(person)
}
