/**
 * Every collection of the cloud with its indexes: the local gateway enforces them, docs/deploy.md lists them.
 * A field is written as `field`, `-field` (descending) or `field[]` (holds an array, indexed by element; one an index).
 * `_id` is always unique and is not listed. A missing field of a unique key counts as null and collides.
 */
export interface Index {
  fields: readonly string[]
  unique?: true
}

export type Schema = Record<string, { indexes: readonly Index[] }>

export const schema = {
  /** WeChat accounts, `_id` is the openid: which member it is bound to, wrong tries. */
  accounts: { indexes: [] },
  audits: { indexes: [{ fields: ['recordId', '-at', '_id'] }] },
  calls: { indexes: [{ fields: ['-opensAt', '_id'] }] },
  groups: { indexes: [{ fields: ['path'], unique: true }] },
  /** A run of the roster import: one document a run, `_id` is its id, and one a part of its rows. */
  imports: { indexes: [{ fields: ['at'] }, { fields: ['importId', '_id'] }] },
  /** `_id` is the memberId. */
  invites: { indexes: [] },
  members: {
    indexes: [
      { fields: ['staffNo'], unique: true },
      { fields: ['name'] },
      { fields: ['accountId'] },
      { fields: ['sortName', '_id'] },
      { fields: ['groupIds[]', 'state', 'kind', 'sortName', '_id'] },
      { fields: ['roleNames[]', 'sortName', '_id'] },
      { fields: ['state', 'kind', 'sortName', '_id'] },
    ],
  },
  notices: { indexes: [{ fields: ['to[]', '-at', '_id'] }] },
  proposals: {
    indexes: [
      { fields: ['seenBy[]', '-createdAt', '_id'] },
      { fields: ['seenBy[]', 'callId', '-createdAt', '_id'] },
      { fields: ['seenBy[]', 'state', '-createdAt', '_id'] },
      { fields: ['proposerIds[]', '-createdAt', '_id'] },
      { fields: ['waitsFor[]', 'nextBy', '_id'] },
      { fields: ['callId', 'state'] },
    ],
  },
  /** `_id` is noticeId_memberId. */
  reads: { indexes: [{ fields: ['memberId', 'to[]'] }] },
  /** `_id` is accountId_requestId; kept 7 days. */
  requests: { indexes: [{ fields: ['at'] }] },
  /** Counters that give numbers, `_id` names the series. */
  series: { indexes: [] },
  /** One document, `_id` is `settings`. */
  settings: { indexes: [] },
} as const satisfies Schema
