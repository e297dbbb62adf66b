/** The roles that a person can hold, several at a time. A leader's group and a handler's department are the member's own. */
export const ROLES = [
  'member',
  'leader',
  'delegate',
  'proposal_committee',
  'handler',
  'committee',
  'chair',
  'treasurer',
  'audit',
  'admin',
] as const
export type Role = (typeof ROLES)[number]
