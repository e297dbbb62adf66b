import { ok } from '@domain/kit/result'
import type { ProposalContract } from '@domain/proposal/contract'
import type { Proposal } from '@domain/proposal/model'
import { sessionWords } from '@domain/proposal/number'
import { likeness, likest, matterOf, pairsOf, SIMILAR_MOST, type Similar } from '@domain/proposal/similar'
import { canSee } from '@domain/proposal/view'
import type { Handler } from '../kit/serve'
import { getMany } from '../kit/store'
import { listCalls, titlesOf } from './store'

/** Sessions that are looked through: some years. */
const CALLS = 6
/** Found by title, then read whole and compared by what they ask for. */
const READ = 12

function viewOf(p: Proposal, measures: ReadonlySet<string>, byTitle: number): Similar {
  const reply = p.replies.at(-1)
  // A title says what it is about; what it asks for tells which of two on one matter is nearer.
  const near = measures.size === 0 ? byTitle : (2 * byTitle + likeness(measures, pairsOf(p.measures))) / 3
  return {
    id: p._id,
    title: p.title,
    number: p.number,
    session: sessionWords(p.term, p.session),
    state: p.state,
    likeness: Math.round(near * 100) / 100,
    ...(reply && { reply: { outcome: reply.outcome, text: reply.text, department: reply.department, at: reply.at } }),
  }
}

export const similar: Handler<ProposalContract['actions']['similar']> = async ({ title, measures, id }, ctx) => {
  // One character has no neighbour: there is nothing to compare yet.
  if (pairsOf(matterOf(title)).size === 0) return ok({ items: [] })
  const calls = (await listCalls()).items.slice(0, CALLS)
  const titles = (await Promise.all(calls.map((call) => titlesOf(call._id)))).flat()
  const found = likest(
    title,
    titles.filter((t) => t._id !== id),
    READ,
  )
  const records = await getMany<Proposal>(
    'proposals',
    found.map((f) => f.of._id),
  )
  const byId = new Map(found.map((f) => [f.of._id, f.likeness]))
  const asked = pairsOf(measures ?? '')
  const items = records
    // It may have been decided otherwise since its title was read.
    .filter((p) => canSee(p, ctx.caller))
    .map((p) => viewOf(p, asked, byId.get(p._id) ?? 0))
    .sort((a, b) => b.likeness - a.likeness)
  return ok({ items: items.slice(0, SIMILAR_MOST) })
}
