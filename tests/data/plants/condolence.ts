import { follow } from '@domain/condolence/follow'
import type { Condolence, Visit } from '@domain/condolence/model'
import type { Notice } from '@domain/notice/model'
import type { Audit } from '../../../cloudfunctions/kit/deed'
import { NOBODY, type Plant, type Spoiled, set } from './spoiled'

const done = { by: NOBODY, byName: '', at: 1 }
const minutes = (w: Visit) => w.minutes.length > 0 && w.recipients.length > 1
const visit = (s: Spoiled) => s.one<Visit>('visits', minutes)
/** Closed, with two recipients and the committee's minutes. */
const whole = (s: Spoiled) => s.one<Condolence>('condolences', (c) => visit(s).caseIds.includes(c._id))
/** Reported, with two recipients and somebody who is to go there. */
const shared = (s: Spoiled) =>
  s.one<Condolence>('condolences', (c) => c.state === 'reported' && c.recipients.length > 1 && c.visitors.length > 0)
/** Changes what circle and turns follow from, and lets them follow. */
const facts = (c: Condolence, fields: { [K in keyof Condolence]?: unknown }) => {
  set(c, fields)
  set(c, follow(c))
}

/** Faults in what a case says. */
const cases: Plant[] = [
  [
    'somebody unknown goes there',
    'condolences DANGLING recipientIds',
    (s) => facts(shared(s), { visitors: [{ id: NOBODY, name: '甲' }] }),
  ],
  [
    'look-ups in another order',
    'condolences DERIVED recipients',
    (s) => facts(shared(s), { recipientIds: [...shared(s).recipientIds].reverse() }),
  ],
  [
    'a recipient twice',
    'condolences TWICE recipients',
    (s) => {
      const { recipients, recipientIds } = shared(s)
      const [first, id] = [recipients[0], recipientIds[0]]
      facts(shared(s), { recipients: [...recipients, first], recipientIds: [...recipientIds, id] })
    },
  ],
  ['nobody’s move', 'condolences DERIVED seenBy', (s) => set(shared(s), { waitsFor: [] })],
  ['of another year', 'condolences DERIVED year', (s) => set(shared(s), { year: 1999 })],
  ['another moment in lists', 'condolences DERIVED reportedAt', (s) => set(shared(s), { reportedAt: 1 })],
  ['kept for ever', 'condolences DERIVED closedAt', (s) => set(whole(s), { closedAt: 1 })],
  [
    'approved without a step',
    'condolences STATE state',
    (s) => facts(shared(s), { approval: { ...done, amountFen: 1, form: 'cash' } }),
  ],
  [
    'paid without an approval',
    'condolences STATE approval',
    (s) => {
      const [w, c] = [visit(s), whole(s)]
      set(w, { minutes: [] })
      facts(c, { approval: undefined })
    },
  ],
  [
    'a letter read that nobody wrote',
    'condolences STATE letter',
    (s) => set(shared(s).recipients[0] ?? {}, { readAt: 1 }),
  ],
  [
    'a step to elsewhere',
    'condolences STATE audits',
    (s) => {
      const { _id } = whole(s)
      set(
        s.one<Audit>('audits', (a) => a.recordId === _id && a.action === 'condolence.pay'),
        { to: 'declined' },
      )
    },
  ],
  ['a step that nobody made', 'condolences COUNT version', (s) => set(whole(s), { version: whole(s).version + 1 })],
  ['money that nobody pays', 'condolences DERIVED ownMoney', (s) => facts(whole(s), { ownMoney: undefined })],
  ['a visit that is not there', 'condolences DANGLING visitIds', (s) => whole(s).visitIds.push(NOBODY)],
  [
    'a farewell that cannot be taken back',
    'condolences DANGLING farewellNotices',
    (s) => set(shared(s), { farewellNotices: [{ noticeId: NOBODY, circle: 'handlers', recipientIds: [] }] }),
  ],
  [
    'a farewell told wider than they say',
    'condolences STATE farewellNotices',
    (s) => {
      const { _id, recipientIds } = shared(s)
      const { _id: noticeId } = s.one<Notice>('notices', (n) => n.about.id === _id)
      set(shared(s), { farewellNotices: [{ noticeId, circle: 'school', recipientIds }] })
    },
  ],
]

/** Faults in what was given. */
const visits: Plant[] = [
  ['a visit of another year', 'visits DERIVED year', (s) => set(visit(s), { year: 1999 })],
  ['a visit for no case', 'visits DANGLING caseIds', (s) => visit(s).caseIds.push(NOBODY)],
  ['a visit of another kind', 'visits DERIVED kind', (s) => set(visit(s), { kind: 'birth' })],
  ['look-ups of a visit in another order', 'visits DERIVED recipients', (s) => void visit(s).recipientIds.reverse()],
  [
    'something for somebody else',
    'visits DANGLING recipientIds',
    (s) => {
      const { recipients, recipientIds } = visit(s)
      const [first] = recipients
      if (first) recipients.push({ ...first, id: NOBODY })
      recipientIds.push(NOBODY)
    },
  ],
  ['somebody unknown was there', 'visits DANGLING visitors', (s) => visit(s).visitors.push({ id: NOBODY, name: '甲' })],
  [
    'another voucher',
    'visits DERIVED vouchers',
    (s) => visit(s).vouchers.push({ caseId: visit(s).caseIds[0] ?? '', no: '记-0', on: '2026-01-01' }),
  ],
  ['retention has left the names', 'visits STATE forgotten', (s) => set(visit(s), { forgotten: { at: 1 } })],
  ['minutes forgotten', 'visits DERIVED minutes', (s) => set(visit(s), { minutes: [] })],
]

export const condolencePlants: Plant[] = [...cases, ...visits]
