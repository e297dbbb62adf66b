import type { mayCall } from '../../config/docs'

export type Column = Parameters<typeof mayCall>[1]
export type Kind =
  | 'proposal'
  | 'call'
  | 'notice'
  | 'member'
  | 'group'
  | 'import'
  | 'wish'
  | 'file'
  | 'contest'
  | 'event'
  | 'entrant'
  | 'match'
  | 'case'
  | 'visit'
  | 'run'
  | 'choice'
  | 'announcement'
  | 'template'
  | 'ballot'

/** A record that is really there. `name` says which of its kind, for the rules of who sees it. */
export interface Thing {
  kind: Kind
  name: string
  id: string
}

export const ROLE_COLUMNS = [
  'member',
  'leader',
  'delegate',
  'proposal_committee',
  'handler',
  'committee',
  'chair',
  'treasurer',
  'audit',
] as const satisfies readonly Column[]

/** Where records of a kind lie, with those that have the same ids. */
const COLLECTIONS: Record<Kind, readonly string[]> = {
  proposal: ['proposals'],
  call: ['calls'],
  // An announcement is kept under the id of its notice.
  notice: ['notices', 'announcements'],
  announcement: ['announcements', 'notices'],
  // A member's invite has the member's own id.
  member: ['members', 'invites'],
  group: ['groups'],
  import: ['imports'],
  wish: ['wishes'],
  file: ['files'],
  contest: ['contests', 'rolls'],
  // Inside of other records.
  event: [],
  entrant: [],
  match: [],
  case: ['condolences'],
  visit: ['visits'],
  run: ['runs'],
  choice: [],
  template: [],
  ballot: ['ballots'],
}
export const collectionsOf = (kind: Kind) => COLLECTIONS[kind]
