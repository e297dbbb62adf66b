import { FILES_MOST, type FileRecord } from '@domain/file/model'
import { isFileOf, recordIdOf } from '@domain/file/rules'
import { wordsOf } from '@domain/kit/audience'
import { type Announcement, beginningOf } from '@domain/notice/announcement'
import type { Notice } from '@domain/notice/model'
import type { Audit } from '../kit/deed'
import { Findings, type Problem, type School } from '../kit/integrity'

/** What follows of its line in the inbox from the whole. */
function lineOf(it: Announcement): Omit<Notice, '_id'> {
  const { _id: id, at, to, title, byName, body, pinUntil, needsRead, takenBack } = it
  const head = { at, to, kind: 'announcement' as const }
  const about = { id, title, by: byName }
  if (takenBack) return { ...head, about: { ...about, state: 'taken_back', reason: takenBack.reason } }
  return { ...head, about: { ...about, text: beginningOf(body) }, pinUntil, needsRead }
}

function checkFiles({ _id, by, files }: Announcement, school: School, found: Findings): void {
  if (files.length > FILES_MOST) found.add(_id, 'COUNT', 'files')
  for (const { fileId, name, size } of files) {
    const file = school.find<FileRecord>('files', recordIdOf(fileId) ?? '')
    found.refers(_id, 'files', file !== undefined)
    if (!file) continue
    const kept = [file.purpose, file.memberId, file.recordId, file.gone, file.name, file.size, isFileOf(fileId, file)]
    found.same(_id, 'files', kept, ['notice', by, _id, undefined, name, size, true])
  }
}

const ACTIONS = ['notice.publish', 'notice.takeBack', 'notice.remind'] as const

/** An announcement agrees with its line in the inbox, with its files and with its history. */
export function announcementProblems(school: School): Problem[] {
  const found = new Findings('announcements')
  const audits = new Map<string, string[]>()
  for (const { action, recordId } of school.all<Audit>('audits'))
    if (action.startsWith('notice.')) audits.set(recordId, [...(audits.get(recordId) ?? []), action])
  found.each(school.all<Announcement>('announcements'), (it) => {
    const { _id, by, audience, to, takenBack, reminders = [] } = it
    found.refers(_id, 'by', school.has('members', by))
    found.same(_id, 'to', to, wordsOf(audience))
    const notice = school.find<Notice>('notices', _id)
    if (!notice) found.add(_id, 'MISSING', 'notice')
    else {
      const { at, to: sentTo, kind, about, pinUntil, needsRead } = notice
      found.same(_id, 'notice', { at, to: sentTo, kind, about, pinUntil, needsRead }, lineOf(it))
    }
    checkFiles(it, school, found)
    const history = audits.get(_id) ?? []
    const counts = ACTIONS.map((action) => history.filter((one) => one === action).length)
    found.same(_id, 'audits', counts, [1, takenBack ? 1 : 0, reminders.length], 'STATE')
  })
  const files = new Findings('files')
  files.each(school.all<FileRecord>('files'), ({ _id, purpose, recordId, fileId }) => {
    if (purpose !== 'notice' || recordId === undefined) return
    const it = school.find<Announcement>('announcements', recordId)
    if (!it?.files.some((file) => file.fileId === fileId)) files.add(_id, 'DERIVED', 'recordId')
  })
  return [...found.list, ...files.list]
}
