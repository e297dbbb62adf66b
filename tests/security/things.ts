import type { mayCall } from '../../config/docs'

export type Column = Parameters<typeof mayCall>[1]
export type Kind = 'proposal' | 'call' | 'notice' | 'member' | 'group' | 'import' | 'wish' | 'file'

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

const COLLECTIONS: Record<Kind, string> = {
  proposal: 'proposals',
  call: 'calls',
  notice: 'notices',
  member: 'members',
  group: 'groups',
  import: 'imports',
  wish: 'wishes',
  file: 'files',
}
export const collectionOf = (kind: Kind) => COLLECTIONS[kind]
