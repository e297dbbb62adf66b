import { type Column, type Kind, ROLE_COLUMNS, type Thing } from './things'

/**
 * Who may see what, said once more and apart from the code: what a caller may see is left out of the comparison, all
 * else must look as if it were not there. Everybody here is somebody else than the writer of these records.
 */
const SCHOOL: readonly Column[] = ROLE_COLUMNS
const COMMITTEE: readonly Column[] = ['proposal_committee', 'committee', 'chair']
const NOBODY: readonly Column[] = []

const PROPOSALS: Record<string, readonly Column[]> = {
  draft: NOBODY,
  endorsing: SCHOOL,
  review: SCHOOL,
  docketed: SCHOOL,
  assigned: SCHOOL,
  returned: COMMITTEE,
  not_docketed: COMMITTEE,
  withdrawn_early: NOBODY,
  // It has a number, so the committee knows it.
  withdrawn_late: COMMITTEE,
}
/** Deeds of the proposer alone: what the whole school may read is not theirs either. */
const OWN = ['proposal.save', 'proposal.submit', 'proposal.withdraw', 'proposal.rate']

/** To whom a notice of a kind is addressed besides people who are no column here. */
const NOTICES: Record<string, readonly Column[]> = {
  call_opened: ['delegate'],
  to_review: ['proposal_committee', 'chair'],
  to_assign: COMMITTEE,
  wish: ['committee', 'chair', 'leader'],
  withdrawn: COMMITTEE,
  'contest_published open': SCHOOL,
  'contest_published running': SCHOOL,
  'announcement open': SCHOOL,
  condolence_reported: ['chair'],
  condolence_assigned: ['member'],
  condolence_to_pay: ['treasurer'],
  'run_made open': SCHOOL,
}

const OFFICE: readonly Column[] = ['committee', 'chair']
/** Those of one group, and drafts: nobody here is of that group. */
const CONTESTS: Record<string, readonly Column[]> = { draft: OFFICE, theirs: OFFICE, open: SCHOOL, running: SCHOOL }

/** Who handles every case; the treasurer, once there is money in it. */
const HANDLERS: readonly Column[] = [...OFFICE, 'audit']
const BOOKS: readonly Column[] = [...HANDLERS, 'treasurer']
const CASES: Record<string, readonly Column[]> = {
  reported: HANDLERS,
  declined: HANDLERS,
  // Their group may know, of which nobody here is.
  group: HANDLERS,
  approved: BOOKS,
  visited: BOOKS,
  paid: BOOKS,
  // Whoever was sent there knows of it no more.
  closed: BOOKS,
  told: SCHOOL,
}
const RUNS: Record<string, readonly Column[]> = { theirs: BOOKS, open: SCHOOL }

/** In the drawer, or for others: the office alone. */
const ballots = (name: string) => (name.startsWith('our ') ? SCHOOL : OFFICE)

/** Whom it is for is told of a ballot, and who is asked to count it: the auditor, of those for all. */
function told(name: string): readonly Column[] {
  if (!name.startsWith('ballot_')) return NOTICES[name] ?? NOBODY
  if (!name.includes(' our ')) return NOBODY
  return name.startsWith('ballot_scrutineer') ? ['audit'] : SCHOOL
}

const SEE_ALL: readonly Column[] = ['committee', 'chair', 'setup']
const LEADERS_GROUP = '二组'
const IN_LEADERS_GROUP = ['mate']

/** Who left is kept: they can be looked up, freed of an old binding, taken back; nothing else is done with them. */
const OF_THE_GONE = ['member.get', 'member.history', 'member.rebind', 'member.leave', 'member.reinstate']

function members(action: string, name: string): readonly Column[] {
  // Whoever may enter somebody finds them by their name; who has left is nobody.
  if (action === 'condolence.visit') return SCHOOL
  // Who has left since may have been there on the day of the list; a leader names their own people.
  if (/^condolence\.(run|budget)$/.test(action)) return IN_LEADERS_GROUP.includes(name) ? [...OFFICE, 'leader'] : OFFICE
  if (/^(contest|condolence|notice|ballot)\./.test(action)) return name === 'gone' ? NOBODY : SCHOOL
  if (name === 'gone' && !OF_THE_GONE.includes(action)) return NOBODY
  if (action === 'member.history') return OFFICE
  if (name === 'gone') return SEE_ALL
  return IN_LEADERS_GROUP.includes(name) ? [...SEE_ALL, 'leader'] : SEE_ALL
}

const WISHES: Record<string, readonly Column[]> = {
  'member.settle': OFFICE,
  'paper.application': [...OFFICE, 'leader'],
}

const RULES: Record<Kind, (action: string, name: string) => readonly Column[]> = {
  proposal: (action, name) => (OWN.includes(action) ? NOBODY : (PROPOSALS[name] ?? NOBODY)),
  call: () => SCHOOL,
  notice: (_, name) => told(name),
  member: members,
  group: (action, name) => {
    const all = action === 'condolence.runProgress' ? BOOKS : SEE_ALL
    return name === LEADERS_GROUP ? [...all, 'leader'] : all
  },
  import: () => NOBODY,
  // Asked by `mate`, who is in the leader's group.
  wish: (action) => WISHES[action] ?? NOBODY,
  contest: (_, name) => CONTESTS[name] ?? NOBODY,
  entrant: (_, name) => CONTESTS[name] ?? NOBODY,
  // Of another contest, of another event.
  event: () => NOBODY,
  match: () => NOBODY,
  case: (_, name) => CASES[name] ?? NOBODY,
  visit: () => BOOKS,
  run: (_, name) => RUNS[name] ?? NOBODY,
  choice: () => NOBODY,
  announcement: (_, name) => (name === 'open' ? SCHOOL : OFFICE),
  template: () => NOBODY,
  ballot: (_, name) => ballots(name),
  // A file of a docketed proposal is the school's to read, a roster its owner's.
  file: (action, name) => (action === 'file.link' && name === 'docketed' ? SCHOOL : NOBODY),
}

export const sees = (column: Column, action: string, { kind, name }: Thing) =>
  RULES[kind](action, name).includes(column)
