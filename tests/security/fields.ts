import type { Declared } from './declared'
import { OF_BALLOTS } from './fields-ballot'
import { OF_CONDOLENCE } from './fields-condolence'
import { OF_CONTESTS } from './fields-contest'
import { OF_NOTICES } from './fields-notice'

const proposal: Declared = { kind: 'proposal' }

/** Every id field of every contract. One that is not listed here fails the test. */
export const DECLARED: Record<string, Declared | readonly Declared[]> = {
  ...OF_CONTESTS,
  ...OF_CONDOLENCE,
  ...OF_NOTICES,
  ...OF_BALLOTS,
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
  'member.history id': { kind: 'member' },
  'member.transfer memberId': { kind: 'member' },
  'member.transfer groupId': { kind: 'group', with: [({ legit }) => ({ memberId: legit.member })] },
  'member.retire memberId': { kind: 'member' },
  'member.leave memberId': { kind: 'member' },
  'member.rebind memberId': { kind: 'member' },
  'member.reinstate memberId': { kind: 'member' },
  'member.reinstate groupId': { kind: 'group', with: [(town) => ({ memberId: town.named('member', 'gone') })] },
  'member.cancel id': { kind: 'wish' },
  'member.settle id': { kind: 'wish' },
  'member.makeGroup parentId': { kind: 'group' },
  'member.renameGroup id': { kind: 'group' },
  'member.moveGroup id': { kind: 'group' },
  'member.moveGroup parentId': { kind: 'group', with: [({ legit }) => ({ id: legit.group })] },
  'member.mergeGroups ids[]': { kind: 'group', with: [(town) => ({ into: town.named('group', '二组') })] },
  'member.mergeGroups into': { kind: 'group', with: [({ legit }) => ({ ids: [legit.group] })] },
  'member.removeGroup id': { kind: 'group' },
  'member.setTeam id': { kind: 'group' },
  'member.setTeam groupIds[]': { kind: 'group' },
  'proposal.merge ids[]': { ...proposal, with: [({ legit }) => ({ into: legit.other })] },
  'proposal.merge into': { ...proposal, with: [({ legit }) => ({ ids: [legit.proposal] })] },
  'proposal.chase id': proposal,
  // It is left out of what is found; nothing is found either way.
  'proposal.similar id': { ...proposal, narrows: () => true },
  'proposal.breakdown callId': { kind: 'call' },
  'paper.proposals callId': { kind: 'call' },
  'paper.handlingReport callId': { kind: 'call' },
  'paper.poster callId': {
    kind: 'call',
    hears: (column) =>
      ['committee', 'chair', 'proposal_committee'].includes(column) ? /"error":"NOT_FOUND"/ : /"error":"NOT_ALLOWED"/,
  },
  'paper.code callId': { kind: 'call' },
  'paper.code proposalId': { ...proposal, with: [() => ({ callId: undefined })] },
  'paper.proposal id': proposal,
  'paper.application id': { kind: 'wish' },
  'paper.slips groupId': { kind: 'group' },
  'paper.slips memberIds[]': { kind: 'member' },
  'paper.readRoster fileId': { kind: 'file', free: true },
  'file.link fileId': { kind: 'file', free: true },
}
