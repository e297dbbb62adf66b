/** A school in the month of a call for proposals. */
export interface School {
  people: number
  /** Who may propose and endorse. */
  proposers: number
  proposals: number
}
export const SCHOOLS: readonly School[] = [
  { people: 57, proposers: 57, proposals: 12 },
  { people: 500, proposers: 60, proposals: 40 },
  { people: 5900, proposers: 590, proposals: 120 },
]
/** A month of the smallest cloud plan, as docs/deploy.md has it. */
export const PLAN = 2_000_000

export interface Habit {
  what: string
  /** How it comes about, for docs/bench.md. */
  why: string
  times(school: School): number
  /** What the app asks for it, by the names of the lines of the first part; each is one function call. */
  asks: readonly string[]
}

/** Rows of one import come in slices of this many. */
const SLICE = 500
const HOME = ['member.me', 'proposal.list, to do', 'notice.inbox', 'notice.unread']
const LIST = ['proposal.calls', 'proposal.list']
const INBOX = ['notice.inbox', 'notice.unread']
const each =
  (of: keyof School, times = 1) =>
  (school: School) =>
    school[of] * times

/** What the pages ask is read off src/pages and src/features; how often people do it is assumed, and stated here. */
export const HABITS: readonly Habit[] = [
  {
    what: 'home is shown',
    why: 'each person on 8 days, opened and come back to once; three calls where all notices fit a page',
    times: each('people', 16),
    asks: HOME,
  },
  { what: 'the inbox is shown', why: 'each person 6 times', times: each('people', 6), asks: INBOX },
  {
    what: 'a notice is opened',
    why: 'each person 4: marked as read, its proposal shown',
    times: each('people', 4),
    asks: ['notice.read', 'proposal.get'],
  },
  { what: 'the list of proposals', why: 'each person 3 times', times: each('people', 3), asks: LIST },
  { what: 'a proposal is read', why: 'each person 5, from the list', times: each('people', 5), asks: ['proposal.get'] },
  {
    what: 'the statistics',
    why: 'each person once',
    times: each('people'),
    asks: ['proposal.calls', 'proposal.stats'],
  },
  {
    what: 'what waits for endorsement',
    why: 'who may endorse, 4 times',
    times: each('proposers', 4),
    asks: ['proposal.list'],
  },
  { what: 'the call is opened', why: 'once', times: () => 1, asks: ['proposal.openCall'] },
  {
    what: 'a proposal is written',
    why: 'saved 3 times, then submitted',
    times: each('proposals'),
    asks: ['proposal.calls', 'proposal.save', 'proposal.save, again', 'proposal.save, again', 'proposal.submit'],
  },
  {
    what: 'and endorsed',
    why: 'by 3',
    times: each('proposals'),
    asks: ['proposal.endorse', 'proposal.endorse', 'proposal.endorse, the last'],
  },
  {
    what: 'the review desk',
    why: 'shown once a proposal',
    times: each('proposals'),
    asks: ['proposal.list, to do', 'proposal.calls'],
  },
  { what: 'and decided', why: 'one by one', times: each('proposals'), asks: ['proposal.decide'] },
  {
    what: 'and assigned',
    why: 'departments are looked up',
    times: each('proposals'),
    asks: ['member.groups', 'proposal.assign'],
  },
  {
    what: 'and replied to',
    why: 'in part told later as implemented',
    times: each('proposals'),
    asks: ['proposal.list, to do', 'proposal.reply'],
  },
  {
    what: 'implemented',
    why: 'half of them',
    times: ({ proposals }) => Math.round(proposals / 2),
    asks: ['proposal.implemented'],
  },
  { what: 'and rated', why: 'all', times: each('proposals'), asks: ['proposal.rate'] },
  {
    what: 'the list of members',
    why: 'the office, 100 times',
    times: () => 100,
    asks: ['member.groups', 'member.list'],
  },
  {
    what: 'people are invited and bound',
    why: 'one in twenty in a usual month',
    times: ({ people }) => Math.ceil(people / 20),
    asks: ['member.invite', 'member.bind'],
  },
  {
    what: 'a roster comes',
    why: 'once, as it was: checked and applied, by slices of 500',
    times: ({ people }) => Math.ceil(people / SLICE),
    asks: [`member.importRoster, check of ${SLICE} as they are`, `member.importRoster, ${SLICE} as they are`],
  },
  { what: 'jobs', why: 'each day', times: () => 30, asks: ['jobs.expire'] },
]
