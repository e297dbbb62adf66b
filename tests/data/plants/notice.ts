import type { Announcement } from '@domain/notice/announcement'
import type { Notice } from '@domain/notice/model'
import type { Read } from '../../../cloudfunctions/notice/store'
import { NOBODY, type Plant, type Spoiled, set } from './spoiled'

const sent = (s: Spoiled) => s.one<Announcement>('announcements', (a) => !a.takenBack && a.files.length > 0)
const gone = (s: Spoiled) => s.one<Announcement>('announcements', (a) => a.takenBack !== undefined)
/** Nobody has read it or was reminded of it. */
const unread = (s: Spoiled) =>
  s.one<Announcement>('announcements', ({ _id }) => !s.all<Read>('reads').some((r) => r._id.startsWith(_id)))
const line = (s: Spoiled) => s.one<Notice>('notices', (n) => n._id === sent(s)._id)

/** Faults in what is announced. */
const announced: Plant[] = [
  ['announced by nobody', 'announcements DANGLING by', (s) => set(gone(s), { by: NOBODY })],
  ['announced and in no inbox', 'announcements MISSING notice', (s) => s.drop('notices', (id) => id === unread(s)._id)],
  [
    'ten files',
    'announcements COUNT files',
    (s) => void Array.from({ length: 9 }, () => sent(s).files.push(...sent(s).files.slice(0, 1))),
  ],
  [
    'a file that is not there',
    'announcements DANGLING files',
    (s) => gone(s).files.push({ fileId: `cloud://x.y/notice/${'0'.repeat(32)}.pdf`, name: 'a.pdf', size: 1 }),
  ],
  [
    'announced to others than it says',
    'announcements DERIVED to',
    (s) => set(sent(s), { audience: { kind: 'retired' } }),
  ],
  ['another title in the list', 'announcements DERIVED notice', (s) => set(line(s).about, { title: '别的' })],
  ['pinned in the list alone', 'announcements DERIVED notice', (s) => set(line(s), { pinUntil: 1 })],
  [
    'taken back, and its beginning still stands there',
    'announcements DERIVED notice',
    (s) => {
      const { _id } = gone(s)
      set(s.one<Notice>('notices', (n) => n._id === _id).about, { text: '周五' })
    },
  ],
  ['a reminder that nobody gave', 'announcements STATE audits', (s) => set(sent(s), { reminders: [] })],
  [
    'a file that it does not show',
    'files DERIVED recordId',
    (s) => {
      sent(s).files.pop()
    },
  ],
  ['a file of another name', 'announcements DERIVED files', (s) => set(sent(s).files[0] ?? {}, { name: '别的.pdf' })],
]

/** Faults in what the notice keeps. */
export const noticePlants: Plant[] = [
  ...[`member:${NOBODY}`, 'group:', 'role:king', 'department:', 'all'].map(
    (word): Plant => [`a notice to ${word}`, 'notices DANGLING to', (s) => void s.notice().to.push(word)],
  ),
  ['a notice to nobody', 'notices DANGLING to', (s) => set(s.notice(), { to: [] })],
  [
    'a notice of no kind',
    'notices STATE kind',
    (s) =>
      set(
        s.notice((n) => n.kind === 'decided'),
        { kind: 'sung' },
      ),
  ],
  [
    'a notice about no proposal',
    'notices DANGLING about',
    (s) => set(s.notice((n) => n.kind === 'endorsed').about, { id: NOBODY }),
  ],
  [
    'a notice about no call',
    'notices DANGLING about',
    (s) => {
      const n = s.notice((x) => x.kind === 'call_opened')
      n.about.id = s.proposal('draft')._id
    },
  ],
  [
    'read by nobody',
    'reads DANGLING memberId',
    (s) => {
      const r = s.read()
      set(r, { _id: `${r._id.split('_')[0]}_${NOBODY}`, memberId: NOBODY })
    },
  ],
  [
    'a mark on nothing',
    'reads DANGLING _id',
    (s) => {
      const r = s.read()
      r._id = `${NOBODY}_${r.memberId}`
    },
  ],
  ...announced,
  ['a mark that is counted for others', 'reads DERIVED to', (s) => s.read().to.push('staff')],
]
