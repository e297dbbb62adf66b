import type { FileRecord } from '@domain/file/model'
import type { Look } from '@domain/member/model'
import type { Wish } from '@domain/member/wish'
import { Findings, type Problem, type School } from '../kit/integrity'
import { openId } from './wish'

/** A wish is open as long as the record stands that keeps a second one away. */
export function wishProblems(school: School): Problem[] {
  const found = new Findings('wishes')
  for (const wish of school.all<Wish>('wishes')) {
    const { _id, memberId, state, settledAt } = wish
    found.refers(_id, 'memberId', school.has('members', memberId))
    const open = school.find<{ _id: string; wishId: string }>('series', openId(wish))?.wishId === _id
    found.same(_id, 'state', state === 'open', open, 'STATE')
    found.same(_id, 'settledAt', settledAt === undefined, state === 'open', 'STATE')
  }
  const turns = new Findings('series')
  for (const { _id, wishId } of school.all<{ _id: string; wishId?: string }>('series'))
    if (wishId !== undefined) turns.refers(_id, 'wishId', school.has('wishes', wishId))
  return [...found.list, ...turns.list]
}

export function lookProblems(school: School): Problem[] {
  const found = new Findings('looks')
  for (const { _id, memberId, by } of school.all<Look>('looks')) {
    found.refers(_id, 'memberId', school.has('members', memberId))
    found.refers(_id, 'by', school.has('members', by))
    found.same(_id, '_id', _id.startsWith(`${memberId}_${by}_`), true)
  }
  return found.list
}

export function fileProblems(school: School): Problem[] {
  const found = new Findings('files')
  for (const { _id, memberId, recordId, path } of school.all<FileRecord>('files')) {
    found.refers(_id, 'memberId', school.has('members', memberId))
    if (recordId !== undefined)
      found.refers(
        _id,
        'recordId',
        (['proposals', 'contests', 'announcements', 'ballots'] as const).some((c) => school.has(c, recordId)),
      )
    found.same(_id, 'path', path.includes(_id), true)
  }
  return found.list
}
