import { FILES_MOST, type FileRecord } from '@domain/file/model'
import { isFileOf, recordIdOf } from '@domain/file/rules'
import type { Proposal } from '@domain/proposal/model'
import { Findings, type Problem, type School } from '../kit/integrity'

/** What a proposal shows as its files are files, handed in by its proposer for it and for nothing else. */
export function checkFiles(p: Proposal, school: School, found: Findings): void {
  const files = p.files ?? []
  if (files.length > FILES_MOST) found.add(p._id, 'COUNT', 'files')
  if (new Set(files.map((f) => f.fileId)).size < files.length) found.add(p._id, 'TWICE', 'files')
  for (const { fileId, name, size } of files) {
    const record = school.find<FileRecord>('files', recordIdOf(fileId) ?? '')
    found.refers(p._id, 'files', record !== undefined)
    if (!record) continue
    const { purpose, memberId, recordId, gone } = record
    const kept = [purpose, memberId, recordId, gone, record.name, record.size, isFileOf(fileId, record)]
    found.same(p._id, 'files', kept, ['proposal', p.proposer.id, p._id, undefined, name, size, true])
  }
}

/** A file that says it belongs to a proposal is one of those that the proposal shows. */
export function looseFiles(school: School): Problem[] {
  const found = new Findings('files')
  return found.each(school.all<FileRecord>('files'), ({ _id, recordId, fileId }) => {
    const proposal = recordId === undefined ? undefined : school.find<Proposal>('proposals', recordId)
    if (proposal && !proposal.files?.some((f) => f.fileId === fileId)) found.add(_id, 'DERIVED', 'recordId')
  })
}
