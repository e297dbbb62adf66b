/**
 * Every collection of the cloud with its indexes: the local gateway enforces them, docs/deploy.md lists them.
 * A field is written as `field`, `-field` (descending) or `field[]` (holds an array, indexed by element; one an index).
 * `_id` is always unique and is not listed. A missing field of a unique key counts as null and collides.
 */
export interface Index {
  fields: readonly string[]
  unique?: true
}

export interface Shape {
  indexes: readonly Index[]
  /** The order of writes must not be readable from the file: the local gateway writes such a table anew, in its own order. */
  sealed?: true
}
export type Schema = Record<string, Shape>

export const schema = {
  /** WeChat accounts, `_id` is the openid: which member it is bound to, wrong tries. */
  accounts: { indexes: [] },
  /** What is announced, whole; `_id` is that of its notice, which lists read. */
  announcements: { indexes: [{ fields: ['-at', '_id'] }] },
  audits: { indexes: [{ fields: ['recordId', '-at', '_id'] }, { fields: ['action', '-at', '_id'] }] },
  /** Prizes of an event; `_id` is contestId_eventId. */
  awards: { indexes: [{ fields: ['contestId', '_id'] }] },
  /** What is voted on: definition, state, result. Who voted stands in `voters`, what was voted in `votes`. */
  ballots: {
    indexes: [
      { fields: ['seenBy[]', '-opensAt', '_id'] },
      { fields: ['seenBy[]', 'state', '-opensAt', '_id'] },
      { fields: ['state', 'opensAt', '_id'] },
      { fields: ['state', 'closesAt', '_id'] },
    ],
  },
  /** The lists of a closed box, in pieces; `_id` is ballotId_part_n. */
  boxes: { indexes: [{ fields: ['ballotId', 'part', 'n'] }] },
  calls: { indexes: [{ fields: ['-opensAt', '_id'] }] },
  /** `_id` is contestId_eventId_memberId. */
  checkins: { indexes: [{ fields: ['contestId', 'eventId', '-at', '_id'] }] },
  condolences: {
    indexes: [
      { fields: ['seenBy[]', '-reportedAt', '_id'] },
      { fields: ['seenBy[]', 'kind', '-reportedAt', '_id'] },
      { fields: ['waitsFor[]', 'nextBy', '_id'] },
      { fields: ['recipientIds[]', 'year', 'kind'] },
      { fields: ['state', 'closedAt', '_id'] },
    ],
  },
  /** `_id` is memberId_templateId. */
  consents: { indexes: [{ fields: ['templateId', '_id'] }] },
  contests: {
    indexes: [{ fields: ['seenBy[]', '-startsAt', '_id'] }, { fields: ['state', 'endsAt', '_id'] }],
  },
  /** `_id` is contestId_eventId. */
  draws: { indexes: [{ fields: ['contestId', '_id'] }] },
  /** What was handed in or made; `_id` is in the path. */
  files: { indexes: [{ fields: ['recordId', 'purpose', 'at', '_id'] }] },
  groups: { indexes: [{ fields: ['path'], unique: true }] },
  /** What people of a run chose and got; `_id` is runId_memberId. */
  hands: {
    indexes: [
      { fields: ['runId', 'groupId', '_id'] },
      { fields: ['on', '_id'] },
      { fields: ['memberId', 'year', 'kind'] },
    ],
  },
  /** A run of the roster import: one document a run, `_id` is its id, and one a part of its rows. */
  imports: { indexes: [{ fields: ['at'] }, { fields: ['importId', '_id'] }] },
  /** `_id` is the memberId. */
  invites: { indexes: [{ fields: ['slip'] }] },
  /** `_id` is memberId_byId_day. */
  looks: { indexes: [{ fields: ['memberId', '-at', '_id'] }, { fields: ['at'] }] },
  members: {
    indexes: [
      { fields: ['staffNo'], unique: true },
      { fields: ['name'] },
      { fields: ['accountId'] },
      { fields: ['sortName', '_id'] },
      { fields: ['groupIds[]', 'state', 'kind', 'sortName', '_id'] },
      { fields: ['roleNames[]', 'sortName', '_id'] },
      { fields: ['state', 'kind', 'sortName', '_id'] },
      { fields: ['everNames[]', 'sortName', '_id'] },
      { fields: ['birthday', '_id'] },
      { fields: ['retiresOn', '_id'] },
    ],
  },
  notices: {
    indexes: [
      { fields: ['to[]', '-at', '_id'] },
      { fields: ['to[]', '-pinUntil', '_id'] },
      { fields: ['push', 'at', '_id'] },
      { fields: ['about.id'] },
    ],
  },
  /** What went to phones; `_id` follows from notice and member. */
  outbox: { indexes: [{ fields: ['-at', '_id'] }] },
  proposals: {
    indexes: [
      { fields: ['seenBy[]', '-createdAt', '_id'] },
      { fields: ['seenBy[]', 'callId', '-createdAt', '_id'] },
      { fields: ['seenBy[]', 'state', '-createdAt', '_id'] },
      { fields: ['proposerIds[]', '-createdAt', '_id'] },
      { fields: ['waitsFor[]', 'nextBy', '_id'] },
      { fields: ['callId', 'state'] },
      { fields: ['state', 'nextBy', '_id'] },
      { fields: ['lead', 'assignedAt', '_id'] },
    ],
  },
  /** `_id` is noticeId_memberId. */
  reads: { indexes: [{ fields: ['memberId', 'to[]'] }] },
  /** `_id` is accountId_requestId; kept 7 days. */
  requests: { indexes: [{ fields: ['at'] }] },
  /** Who takes part in a contest, one document each; `_id` is the contest's. */
  rolls: { indexes: [{ fields: ['people[]', '-startsAt', '_id'] }, { fields: ['codes[]'] }] },
  /** People of a run as they were on its day, in pieces; `_id` is runId_n. */
  runlists: { indexes: [{ fields: ['ids[]', 'runId'] }, { fields: ['runId', '_id'] }] },
  runs: {
    indexes: [
      { fields: ['-at', '_id'] },
      { fields: ['groupIds[]', '-at', '_id'] },
      { fields: ['kind', 'year', '_id'] },
    ],
  },
  /** Counters that give numbers, turns that only one can have at a time, a secret of the school; `_id` names them. */
  series: { indexes: [] },
  /** One document, `_id` is `settings`. */
  settings: { indexes: [] },
  visits: {
    indexes: [
      { fields: ['on', '_id'] },
      { fields: ['recipientIds[]', 'year', 'kind'] },
      { fields: ['caseIds[]', '_id'] },
    ],
  },
  /** The roll of a ballot; `_id` is ballotId_memberId. Nothing of when. */
  voters: { sealed: true, indexes: [{ fields: ['ballotId', 'state', 'sortName', '_id'] }] },
  /** Cast ballots: a random `_id`, nobody's, no time. */
  votes: { sealed: true, indexes: [{ fields: ['ballotId', '_id'] }, { fields: ['receipt', 'ballotId'] }] },
  wishes: {
    indexes: [
      { fields: ['memberId', '-at', '_id'] },
      { fields: ['state', '-at', '_id'] },
      { fields: ['groupIds[]', '-at', '_id'] },
    ],
  },
} as const satisfies Schema
