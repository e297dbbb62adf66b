import type { Difference } from './delta'

/** The function and the action that a person called. */
export interface Called {
  fn: string
  action: string
  bare: boolean
}

/**
 * What the audit and the request records of one deed must say about its other records: who reads the history must be
 * able to trust it. Answers what is wrong.
 */
export function disagreements(list: readonly Difference[], { fn, action, bare }: Called): string[] {
  const made = (collection: string) =>
    list.filter((d) => d.collection === collection && !d.before).flatMap((d) => d.after ?? [])
  const [audits, requests] = [made('audits'), made('requests')]
  const moments = new Set(requests.map((r) => r.at))
  const wrong: string[] = []
  if (bare) return audits.length + requests.length > 0 ? ['a bare deed left an audit or a request record'] : []
  if (requests.length === 0) wrong.push('no request record')
  for (const r of requests) if (r.action !== `${fn}.${action}`) wrong.push(`a request record of ${r.action}`)
  for (const audit of audits) {
    const about = `the audit of ${audit.recordId}`
    if (audit.action !== `${fn}.${action}`) wrong.push(`${about} names ${audit.action}`)
    if (!moments.has(audit.at)) wrong.push(`${about} was not written with the deed`)
    const record = list.find((d) => d.id === audit.recordId && d.collection !== 'audits')
    if (!record) wrong.push(`${about} is about nothing that changed`)
    // Where a record has states, the audit tells them.
    if (record && STATED.includes(record.collection)) {
      const [from, to] = [record.before?.state ?? null, record.after?.state]
      if (audit.from !== from || audit.to !== to) wrong.push(`${about} says ${audit.from} → ${audit.to}`)
    }
  }
  // The other way round: no proposal or member is changed without an audit.
  for (const change of list)
    if (AUDITED.includes(change.collection) && !audits.some((a) => a.recordId === change.id))
      if (!isFollowing(change, list)) wrong.push(`${change.collection} ${change.id} changed without an audit`)
  return wrong
}

const STATED = ['proposals', 'contests', 'ballots']
const AUDITED = [
  'proposals',
  'members',
  'settings',
  'calls',
  'groups',
  'invites',
  'contests',
  'checkins',
  'announcements',
  'ballots',
]
/** Where the groups stand: written into their people's records when the groups change. */
const PLACE = ['group', 'groupId', 'groupIds', 'placed', 'version']

/** What follows from another record of the same deed is told by that one's audit. */
function isFollowing({ collection, id, before, after }: Difference, list: readonly Difference[]): boolean {
  // The invitation that a binding uses up, and the groups above one that was renamed.
  if (collection === 'invites') return list.some((d) => d.collection === 'members' && d.id === id)
  if (!list.some((d) => d.collection === 'groups')) return false
  if (collection === 'groups') return before !== undefined && after !== undefined
  const fields = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])
  const changed = [...fields].filter((f) => JSON.stringify(before?.[f]) !== JSON.stringify(after?.[f]))
  return collection === 'members' && before !== undefined && changed.every((f) => PLACE.includes(f))
}
