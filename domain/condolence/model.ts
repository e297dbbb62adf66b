import type { Day } from '../kit/time'
import type { Kind } from '../member/model'

/** 关心看望: one word in code for every 慰问. */
export const CONDOLENCE_KINDS = [
  'illness',
  'bereavement',
  'marriage',
  'birth',
  'retirement',
  'hardship',
  'accident',
  'birthday',
  'festival',
] as const
export type CondolenceKind = (typeof CONDOLENCE_KINDS)[number]
/** S3: that it happened at all is nobody's business outside the circle. */
export const SENSITIVE: readonly CondolenceKind[] = ['illness', 'bereavement', 'hardship', 'accident']

export const FORMS = ['cash', 'goods', 'goods_voucher'] as const
export type Form = (typeof FORMS)[number]
/** Whose money: the union's own, the administration's, the superior union's. */
export const SOURCES = ['union', 'administration', 'superior'] as const
export type Source = (typeof SOURCES)[number]
/** Who may know, as the person says: 仅经办人, 本组, 全校. */
export const CIRCLES = ['handlers', 'group', 'school'] as const
export type Circle = (typeof CIRCLES)[number]
/** The last step that was made: a visit and the approval come in either order. */
export const CONDOLENCE_STATES = ['reported', 'approved', 'visited', 'declined', 'paid', 'closed'] as const
export type CondolenceState = (typeof CONDOLENCE_STATES)[number]

/** Recipients of one case, visitors of one visit. */
export const PEOPLE_MOST = 200

export interface Named {
  id: string
  name: string
}
/** Who did something, and when. */
export interface Done {
  by: string
  byName: string
  at: number
}
/** 会议纪要: number and day of the committee's decision. */
export interface Minutes {
  no: string
  on: Day
}
/** The superior union saw it. */
export interface Superior {
  name: string
  on: Day
}

/** Somebody whom a case or a visit is for, as they were then. */
export interface Receiver extends Named {
  staffNo: string
  group: string
  groupId: string
  groupIds: string[]
  kind: Kind
}
export interface Recipient extends Receiver {
  /** Says so themselves, each for themselves. */
  circle: Circle
  /** When they read the union's letter. */
  readAt?: number
}
export interface Approval extends Done {
  /** Per recipient. */
  amountFen: number
  form: Form
  reason?: string
  minutes?: Minutes
  superior?: Superior
}
export interface Payment extends Done {
  voucherNo: string
  on: Day
  superior?: Superior
}
export interface Farewell extends Done {
  /** The moment it takes place. */
  heldAt: number
  place: string
}

/** A notice of a farewell that went out: to which circle, naming whom. So it can be taken back. */
export interface FarewellNotice {
  noticeId: string
  circle: Circle
  recipientIds: string[]
}

/** A case as it is kept. */
export interface Condolence {
  _id: string
  version: number
  kind: CondolenceKind
  state: CondolenceState
  recipients: Recipient[]
  /** Of `recipients`, for look-ups. */
  recipientIds: string[]
  happenedOn: Day
  /** The year that counts and caps are of: of `happenedOn`. */
  year: number
  note?: string
  reported: Done
  /** Of `reported`, for lists. */
  reportedAt: number
  approval?: Approval
  declined?: Done & { reason: string }
  /** Assigned; they know until the case is closed. */
  visitors: Named[]
  /** Visits in which it was one of the cases. */
  visitIds: string[]
  /** Some of it was the union's own money: the treasurer pays. Others' money is in others' books. */
  ownMoney?: true
  payment?: Payment
  closed?: Done
  /** When nothing more is to be done: closed or declined; retention counts from it. */
  closedAt?: number
  farewell?: Farewell
  farewellNotices?: FarewellNotice[]
  letter?: Done & { text: string }
  /** Words (kit/audience) of the circle; worked out by `follow`. */
  seenBy: string[]
  /** Words of those whose move it is; none when there is nothing to do. */
  waitsFor: string[]
  /** A visit that nobody has made is asked for after this moment. */
  nextBy: number
}

/** What was given on one day by some people to some people, for one or several cases of one kind. Never changed, but for vouchers. */
export interface Visit {
  _id: string
  version: number
  kind: CondolenceKind
  caseIds: string[]
  visitors: Named[]
  recipients: Receiver[]
  recipientIds: string[]
  on: Day
  /** Of `on`. */
  year: number
  form: Form
  /** Per recipient. */
  amountFen: number
  source: Source
  /** 支出科目. */
  line: string
  /** Who laid the money out (垫付). */
  advancedBy?: Named
  proofSeenBy?: Named
  note?: string
  /** Of the cases that were paid since. */
  vouchers: { caseId: string; no: string; on: Day }[]
  /** Of the cases whose approval named minutes. */
  minutes: (Minutes & { caseId: string })[]
  made: Done
  /** When retention took the names away: counts and sums stay. `persons` tell people apart within that year. */
  forgotten?: { at: number }
}
