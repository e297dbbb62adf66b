import type { Column, Kind } from './things'
import type { Town } from './town'

/** What an id field asks for, and what else must stand in the input so that the id is looked at. */
export interface Declared {
  kind: Kind
  /** More of the input, one sweep each; `null` where this caller has no such input. */
  with?: readonly ((town: Town, column: Column) => object | null)[]
  /** A list is narrowed by it: what is not there finds nothing, instead of NOT_FOUND. */
  narrows?: (column: Column) => boolean
}

const proposal: Declared = { kind: 'proposal' }

/** Every id field of every contract. One that is not listed here fails the test. */
export const DECLARED: Record<string, Declared> = {
  'member.invite memberIds[]': { kind: 'member' },
  'member.importRoster importId': {
    kind: 'import',
    with: [() => ({ rows: [], mode: 'check' }), () => ({ rows: [], mode: 'apply' })],
  },
  'member.list groupId': { kind: 'group', narrows: (column) => column !== 'leader' },
  'member.get id': { kind: 'member' },
  'member.setRoles memberId': { kind: 'member' },
  'proposal.save id': proposal,
  'proposal.save callId': {
    kind: 'call',
    with: [() => ({}), ({ drafts }, column) => (drafts.has(column) ? { id: drafts.get(column) } : null)],
  },
  'proposal.submit id': proposal,
  'proposal.endorse id': proposal,
  'proposal.unendorse id': proposal,
  'proposal.withdraw id': proposal,
  'proposal.decide ids[]': proposal,
  'proposal.decide into': {
    kind: 'proposal',
    with: [({ legit }) => ({ decision: 'merged', ids: [legit.proposal] })],
  },
  'proposal.assign id': proposal,
  'proposal.reply id': proposal,
  'proposal.implemented id': proposal,
  'proposal.rate id': proposal,
  'proposal.list callId': { kind: 'call', narrows: () => true },
  'proposal.get id': proposal,
  'proposal.stats callId': { kind: 'call' },
  'notice.read id': { kind: 'notice' },
}
