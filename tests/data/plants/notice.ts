import { NOBODY, type Plant, set } from './spoiled'

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
  ['a mark that is counted for others', 'reads DERIVED to', (s) => s.read().to.push('staff')],
]
