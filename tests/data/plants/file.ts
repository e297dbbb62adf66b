import type { FileRecord } from '@domain/file/model'
import type { Proposal } from '@domain/proposal/model'
import { NOBODY, type Plant, type Spoiled, set } from './spoiled'

const loose = (s: Spoiled) => s.one<FileRecord>('files', (f) => f.recordId === undefined)
const filed = (s: Spoiled) => s.one<Proposal>('proposals', (p) => (p.files?.length ?? 0) > 0)
const ABSENT = 'f'.repeat(32)

/** Faults in what is known of stored files. */
export const filePlants: Plant[] = [
  ['a file of nobody', 'files DANGLING memberId', (s) => set(loose(s), { memberId: NOBODY })],
  ['a file of no record', 'files DANGLING recordId', (s) => set(loose(s), { recordId: NOBODY })],
  ['a file that lies under another name', 'files DERIVED path', (s) => set(loose(s), { path: 'proposal/x.pdf' })],
  ['a file that its proposal does not show', 'files DERIVED recordId', (s) => void filed(s).files?.shift()],
  [
    'more files than a proposal may have',
    'proposals COUNT files',
    (s) => {
      const p = filed(s)
      const [first] = p.files ?? []
      const record = s.one<FileRecord>('files', (f) => f.fileId === first?.fileId)
      for (let n = 0; n < 9; n++) {
        const _id = String(n).padStart(32, '0')
        const path = `proposal/${_id}.pdf`
        const fileId = `cloud://local.local/${path}`
        s.add('files', { ...record, _id, path, fileId })
        p.files?.push({ fileId, name: record.name, size: record.size })
      }
    },
  ],
  ['a file shown twice', 'proposals TWICE files', (s) => filed(s).files?.push(...(filed(s).files ?? []).slice(0, 1))],
  [
    'a file shown that nobody knows',
    'proposals DANGLING files',
    (s) => filed(s).files?.push({ fileId: `cloud://local.local/proposal/${ABSENT}.pdf`, name: '甲.pdf', size: 1 }),
  ],
  [
    'a file shown under another name',
    'proposals DERIVED files',
    (s) => set(filed(s).files?.[0] ?? {}, { name: '乙.pdf' }),
  ],
]
