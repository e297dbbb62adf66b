import { ROLES } from '@domain/kit/roles'
import { NOTICE_KINDS, type Notice, type NoticeKind } from '@domain/notice/model'
import { type Collection, Findings, type Problem, type School } from '../kit/integrity'
import { announcementProblems } from './integrity-announcements'
import { pushProblems } from './integrity-push'
import type { Read } from './store'

/** Where the deeds of this function keep their records. Reading a notice is none: it leaves no audit. */
export const noticeKeeps: readonly Collection[] = ['announcements']

const AUDIENCES = ['staff', 'union_members', 'delegates', 'women', 'retired']
const KINDS: readonly string[] = NOTICE_KINDS
const ROLE_NAMES: readonly string[] = ROLES

/** Whether a word names somebody: a person, a group, an office, a department, an audience. */
function isKnown(word: string, school: School): boolean {
  const [kind = '', name = ''] = word.split(/:(.*)/s)
  if (kind === 'member') return school.has('members', name)
  if (kind === 'role') return ROLE_NAMES.includes(name)
  // A department has no record, and a group may have been merged away since: they are as they were written.
  return kind === 'department' || kind === 'group' ? name !== '' : AUDIENCES.includes(word)
}

const HOMES: Partial<Record<NoticeKind, Collection>> = {
  call_opened: 'calls',
  wish: 'wishes',
  wish_settled: 'wishes',
  rebound: 'members',
  contest_published: 'contests',
  contest_postponed: 'contests',
  contest_cancelled: 'contests',
  contest_soon: 'contests',
  entered: 'contests',
  promoted: 'contests',
  substituted: 'contests',
  team_small: 'contests',
  fell_out: 'contests',
  awarded: 'contests',
  announcement: 'announcements',
  please_read: 'announcements',
  condolence_reported: 'condolences',
  condolence_assigned: 'condolences',
  condolence_to_pay: 'condolences',
  letter: 'condolences',
  may_know: 'condolences',
  farewell: 'condolences',
  run_made: 'runs',
  run_collected: 'runs',
  run_soon: 'runs',
  ballot_announced: 'ballots',
  ballot_scrutineer: 'ballots',
  ballot_opened: 'ballots',
  ballot_remind: 'ballots',
  ballot_result: 'ballots',
  ballot_cancelled: 'ballots',
  ballot_not_ready: 'ballots',
}
/** Where what a notice is about is kept. */
const homeOf = (kind: NoticeKind) => HOMES[kind] ?? 'proposals'

export function noticeProblems(school: School): Problem[] {
  const notices = new Findings('notices')
  notices.each(school.all<Notice>('notices'), ({ _id, to, kind, about }) => {
    if (to.length === 0 || !to.every((word) => isKnown(word, school))) notices.add(_id, 'DANGLING', 'to')
    if (!KINDS.includes(kind)) notices.add(_id, 'STATE', 'kind')
    // A group may have been merged away since.
    if (kind !== 'moved') notices.refers(_id, 'about', school.has(homeOf(kind), about.id))
  })
  const reads = new Findings('reads')
  reads.each(school.all<Read>('reads'), ({ _id, memberId, to }) => {
    reads.refers(_id, 'memberId', school.has('members', memberId))
    const noticeId = _id.endsWith(`_${memberId}`) ? _id.slice(0, -memberId.length - 1) : ''
    const notice = school.find<Notice>('notices', noticeId)
    if (!notice) return reads.add(_id, 'DANGLING', '_id')
    // What is unread is counted as all notices less the read ones, both over the same words.
    reads.same(_id, 'to', to, notice.to)
  })
  return [...notices.list, ...reads.list, ...announcementProblems(school), ...pushProblems(school)]
}
