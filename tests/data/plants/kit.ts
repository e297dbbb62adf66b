import type { Member } from '@domain/member/model'
import type { Answered, Kept } from '../../../cloudfunctions/kit/integrity'
import { NOBODY, type Plant, set } from './spoiled'

/** Faults in what the kit keeps. */
export const kitPlants: Plant[] = [
  [
    'a number that two people have',
    'members TWICE staffNo',
    (s) => {
      const [a, b] = s.all<Member>('members').filter((m) => m.roleNames.length === 1 && m.kind === 'in_service')
      if (a && b) set(b, { staffNo: a.staffNo, sortName: `${b.name} ${a.staffNo}` })
    },
  ],
  [
    'two people without a number: null collides',
    'members TWICE staffNo',
    (s) => {
      for (const m of s
        .all<Partial<Member> & Kept>('members')
        .filter((m) => m.kind === 'retired')
        .slice(0, 2)) {
        delete m.staffNo
        m.sortName = `${m.name} undefined`
      }
    },
  ],
  ['one id twice', 'series TWICE _id', (s) => s.add('series', { ...s.one('series') })],
  ['an audit of no record', 'audits DANGLING recordId', (s) => set(s.invited(), { recordId: NOBODY })],
  ['an audit of no function', 'audits DANGLING recordId', (s) => set(s.invited(), { action: 'ballot.cast' })],
  ['an audit by nobody', 'audits DANGLING by', (s) => set(s.invited(), { by: NOBODY })],
  [
    'a request of no account',
    'requests DANGLING _id',
    (s) => set(s.one<Answered>('requests'), { _id: `o_${NOBODY}_1` }),
  ],
  [
    'a request without its hash',
    'requests DERIVED inputHash',
    (s) => set(s.one<Answered>('requests'), { inputHash: '' }),
  ],
  [
    'a request without an answer',
    'requests STATE outcome',
    (s) =>
      set(
        s.one<Answered>('requests', (r) => r.action.startsWith('member')),
        { outcome: {} },
      ),
  ],
  ['a record that lacks its lists', 'proposals BROKEN _id', (s) => set(s.proposal('draft'), { endorsements: null })],
]
