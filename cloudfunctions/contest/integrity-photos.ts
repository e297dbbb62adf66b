import type { Contest } from '@domain/contest/model'
import type { FileRecord } from '@domain/file/model'
import { isFileOf, recordIdOf } from '@domain/file/rules'
import { Findings, type Problem, type School } from '../kit/integrity'

/** What a contest shows as its pictures are files that were handed in for it; and what says it belongs to it is shown. */
export function photoProblems(school: School): Problem[] {
  const found = new Findings('contests')
  found.each(school.all<Contest>('contests'), ({ _id, photos = [] }) => {
    for (const { fileId, name, size, by } of photos) {
      const file = school.find<FileRecord>('files', recordIdOf(fileId) ?? '')
      found.refers(_id, 'photos', file !== undefined)
      if (!file) continue
      const kept = [file.purpose, file.memberId, file.recordId, file.gone, file.name, file.size, isFileOf(fileId, file)]
      found.same(_id, 'photos', kept, ['photo', by.id, _id, undefined, name, size, true])
    }
  })
  const files = new Findings('files')
  files.each(school.all<FileRecord>('files'), ({ _id, recordId, fileId }) => {
    const contest = recordId === undefined ? undefined : school.find<Contest>('contests', recordId)
    if (contest && !contest.photos?.some((p) => p.fileId === fileId)) files.add(_id, 'DERIVED', 'recordId')
  })
  return [...found.list, ...files.list]
}
