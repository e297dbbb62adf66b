import type { Account, Member } from '@domain/member/model'
import type { Notice } from '@domain/notice/model'
import type { Proposal } from '@domain/proposal/model'
import type { Audit } from '../../cloudfunctions/kit/deed'
import type { Cloud } from '../kit/cloud'
import { records } from '../kit/records'
import type { Deed } from './load-book'

/** What the records held before the load began. */
export interface Before {
  audits: Set<string>
  requests: Set<string>
}
const idsOf = (cloud: Cloud, collection: string) =>
  new Set(records<{ _id: string }>(cloud, collection).map((r) => r._id))
export const recordsBefore = (cloud: Cloud): Before => ({
  audits: idsOf(cloud, 'audits'),
  requests: idsOf(cloud, 'requests'),
})

interface Told {
  id?: string
  items?: { id: string }[]
  member?: { id: string }
}
/** The audit entries that an answer promises: `action record member`. */
function entriesOf({ fn, action, input, by, heard }: Deed): string[] {
  if (!heard?.ok || fn === 'notice') return []
  const { id, items, member } = heard.value as Told
  const into = action === 'decide' ? (input as { into?: string }).into : undefined
  const ids = [id, member?.id, into, ...(items ?? []).map((item) => item.id)]
  return ids.filter((one) => one !== undefined).map((one) => `${fn}.${action} ${one} ${by}`)
}

const tally = (list: readonly string[]) => {
  const counts = new Map<string, number>()
  for (const one of list) counts.set(one, (counts.get(one) ?? 0) + 1)
  return counts
}

/** Both must hold the same, each as often; what `may` be there once more is let pass. */
function compare(what: string, promised: string[], found: string[], may: ReadonlySet<string>): string[] {
  const [expected, there] = [tally(promised), tally(found)]
  return [...new Set([...promised, ...found])].flatMap((one) => {
    const [answered, kept] = [expected.get(one) ?? 0, there.get(one) ?? 0]
    if (answered === kept || (may.has(one) && answered < kept)) return []
    return [`${what}: ${one} answered ${answered} times, kept ${kept} times`]
  })
}

/** Each write that was answered is there exactly once, and nothing else is. */
export function disagreements(cloud: Cloud, deeds: readonly Deed[], before: Before): string[] {
  const audits = records<Audit>(cloud, 'audits')
  const fresh = audits.filter((a) => !before.audits.has(a._id) && /^(proposal|member\.bind)/.test(a.action))
  const certain = deeds.filter((d) => d.heard?.ok)
  const unsure = deeds.filter((d) => !d.heard?.ok)
  const requestIds = (list: readonly Deed[]) => list.filter((d) => d.fn !== 'notice').map((d) => d.requestId)
  const requests = records<{ _id: string }>(cloud, 'requests').filter((r) => !before.requests.has(r._id))
  const kept = requests.map((r) => r._id.slice(r._id.lastIndexOf('_') + 1))
  // Nobody heard how these ended: their entries may be there.
  const done = new Set(kept)
  const untold = new Set(unsure.filter((d) => done.has(d.requestId)).map((d) => `${d.fn}.${d.action} ${d.by}`))
  const found = fresh.map((a) => `${a.action} ${a.recordId} ${a.action === 'member.bind' ? '' : (a.by ?? '')}`)
  const may = new Set(found.filter((one) => untold.has(`${one.split(' ')[0]} ${one.split(' ')[2]}`)))
  return [
    ...compare('audit', certain.flatMap(entriesOf), found, may),
    ...compare('request', requestIds(certain), kept, new Set(requestIds(unsure))),
    ...reads(cloud, deeds),
    ...proposals(cloud, audits),
    ...people(cloud),
  ]
}

function reads(cloud: Cloud, deeds: readonly Deed[]): string[] {
  const marks = deeds.filter((d) => d.fn === 'notice' && d.heard?.ok)
  const told = new Set(marks.map((d) => `${(d.input as { id: string }).id}_${d.by}`))
  const may = new Set(deeds.map((d) => `${(d.input as { id?: string } | null)?.id}_${d.by}`))
  return compare('read', [...told], [...idsOf(cloud, 'reads')], may)
}

/** What a proposal holds is what its audit tells. */
function proposals(cloud: Cloud, audits: readonly Audit[]): string[] {
  const all = records<Proposal>(cloud, 'proposals')
  const of = new Map<string, Audit[]>()
  for (const a of audits) of.set(a.recordId, [...(of.get(a.recordId) ?? []), a])
  const wrong = all.flatMap((p) => {
    const history = of.get(p._id) ?? []
    const seen = history.length === p.version ? [] : [`${p._id}: version ${p.version}, ${history.length} audit entries`]
    // Handed in again, or given back, it starts without endorsements.
    if (history.filter((a) => a.action === 'proposal.submit').length > 1 || p.decision === 'returned') return seen
    const by = (action: string) => history.filter((a) => a.action === action).map((a) => a.by ?? '')
    const left = tally(by('proposal.unendorse'))
    const stay = [...tally(by('proposal.endorse'))].filter(([who, times]) => times > (left.get(who) ?? 0))
    return [
      ...seen,
      ...compare(
        `endorsers of ${p._id}`,
        stay.map(([who]) => who),
        p.endorsements.map((e) => e.id),
        new Set(),
      ),
    ]
  })
  const numbers = all.map((p) => p.number).filter((n) => n !== undefined)
  const last =
    records<{ _id: string; last: number }>(cloud, 'series').find((s) => s._id.startsWith('proposal_'))?.last ?? 0
  if (new Set(numbers).size !== numbers.length || numbers.length !== last)
    wrong.push(`numbers: ${numbers.length} given, ${new Set(numbers).size} different, the last is ${last}`)
  return [...wrong, ...notices(cloud, audits)]
}

/** Some deeds send one word each. */
function notices(cloud: Cloud, audits: readonly Audit[]): string[] {
  const sent = tally(records<Notice>(cloud, 'notices').map((n) => n.kind))
  const done = tally(audits.map((a) => a.action))
  const pairs = [
    ['proposal.endorse', ['endorsed']],
    ['proposal.reply', ['replied']],
    ['proposal.implemented', ['implemented']],
    ['proposal.rate', ['rated', 'again']],
  ] as const
  return pairs.flatMap(([action, kinds]) => {
    const told = kinds.reduce((sum, kind) => sum + (sent.get(kind) ?? 0), 0)
    return told === (done.get(action) ?? 0) ? [] : [`${action}: ${done.get(action) ?? 0} times, told ${told} times`]
  })
}

function people(cloud: Cloud): string[] {
  const accounts = records<Account>(cloud, 'accounts').filter((a) => a.memberId !== undefined)
  const bound = records<Member>(cloud, 'members').filter((m) => m.accountId !== undefined)
  return compare(
    'account',
    accounts.map((a) => `${a._id} of ${a.memberId}`),
    bound.map((m) => `${m.accountId} of ${m._id}`),
    new Set(),
  )
}
