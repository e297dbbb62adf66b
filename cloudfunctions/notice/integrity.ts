import { ROLES } from '@domain/kit/roles'
import type { Notice } from '@domain/notice/model'
import { Findings, type Problem, type School } from '../kit/integrity'
import type { Read } from './store'

const AUDIENCES = ['staff', 'union_members', 'delegates', 'women', 'retired']
const ROLE_NAMES: readonly string[] = ROLES

/** Whether a word names somebody: a person, a group, an office, a department, an audience. */
function isKnown(word: string, school: School): boolean {
  const [kind = '', name = ''] = word.split(/:(.*)/s)
  if (kind === 'member') return school.has('members', name)
  // A group may have been merged away since; nobody answers to it any more.
  if (kind === 'group' || kind === 'department') return name !== ''
  if (kind === 'role') return ROLE_NAMES.includes(name)
  return AUDIENCES.includes(word)
}

export function noticeProblems(school: School): Problem[] {
  const notices = new Findings('notices')
  for (const n of school.all<Notice>('notices')) {
    for (const word of n.to) notices.refers(n._id, 'to', isKnown(word, school))
    const { id } = n.about
    notices.refers(n._id, 'about', school.has('proposals', id) || school.has('calls', id))
  }
  const reads = new Findings('reads')
  for (const r of school.all<Read>('reads')) {
    const notice = school.find<Notice>('notices', r._id.slice(0, r._id.length - r.memberId.length - 1))
    reads.refers(r._id, '_id', notice !== undefined && school.has('members', r.memberId))
    // Counts of unread compare both over the same words.
    if (notice) reads.same(r._id, 'to', r.to, notice.to)
  }
  return [...notices.list, ...reads.list]
}
