/** What a notice is about, so that its tap opens the right page. The words stand in src/words/notice.ts. */
export const NOTICE_KINDS = [
  'call_opened',
  'endorse_wanted',
  'endorsed',
  'endorsement_void',
  'submitted',
  'to_review',
  'decided',
  'received',
  'to_assign',
  'assigned',
  'chased',
  'due_soon',
  'in_hand',
  'replied',
  'again',
  'implemented',
  'rated',
  'withdrawn',
  'wish',
  'wish_settled',
  'rebound',
  'moved',
  'contest_published',
  'contest_postponed',
  'contest_cancelled',
  'contest_soon',
  'entered',
  'promoted',
  'substituted',
  'team_small',
  'fell_out',
  'awarded',
  'condolence_reported',
  'condolence_assigned',
  'condolence_to_pay',
  'letter',
  'may_know',
  'farewell',
  'announcement',
  'please_read',
  'run_made',
  'run_collected',
  'run_soon',
  'ballot_announced',
  'ballot_scrutineer',
  'ballot_opened',
  'ballot_remind',
  'ballot_result',
  'ballot_cancelled',
  'ballot_not_ready',
] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

/**
 * As kept: addressed by words (domain/kit/audience), so a notice to many is one document. Never changed, but where an
 * announcement is taken back; and `to` not even then: marks of reading hold the same words.
 */
export interface Notice {
  _id: string
  to: string[]
  at: number
  kind: NoticeKind
  /** What it is about, as the reader may see it: a title, a state, a name. */
  about: NoticeAbout
  /** Of an announcement: it stands first until then. */
  pinUntil?: number
  /** Opening it is not reading it: it asks for 我已阅读. */
  needsRead?: true
  /** It is to go to phones as well, where people have said so; gone once the timer is done with it. */
  push?: 'wait'
  /** How far the timer has come with it: the last consent that it has looked at. */
  pushed?: string
}
export interface NoticeAbout {
  /** The proposal's, call's, wish's, member's, group's, contest's, condolence's, ballot's or announcement's id. */
  id: string
  title: string
  /** Who did it, where that may be told. */
  by?: string
  number?: string
  state?: string
  reason?: string
  until?: number
  /** Where somebody was before: the path of a group. */
  from?: string
  /** How many, where one notice stands for several; how many people a team lacks. */
  count?: number
  /** When a ballot opens; when a contest was to begin before. */
  was?: number
  /** Where a farewell is held. */
  place?: string
  /** How an announcement begins. */
  text?: string
}
export interface NoticeView {
  id: string
  at: number
  kind: NoticeKind
  about: NoticeAbout
  read: boolean
  /** It stands first now. */
  pinned?: true
  needsRead?: true
}
