import type { Call, Proposal } from '@domain/proposal/model'
import type { Tally } from '@domain/proposal/stats'
import { get, group, query, type Tx, type Where } from '../kit/store'

export const findProposal = (id: string) => get<Proposal>('proposals', id)
export const findCall = (id: string) => get<Call>('calls', id)

export const listCalls = (cursor?: string) => query<Call>('calls', { where: {}, sort: '-opensAt', cursor })
export const listProposals = (where: Where, sort: string, cursor?: string) =>
  query<Proposal>('proposals', { where, sort, cursor })

export const tally = (callId: string) =>
  group<Tally>('proposals', { callId }, ['state', 'decision', 'satisfaction', 'numbered', 'answered'])

/** The next serial of a session, from 1; two that ask at once cannot both commit. */
export async function nextSerial(t: Tx, term: number, session: number): Promise<number> {
  const _id = `proposal_${term}_${session}`
  const series = await t.get<{ _id: string; last: number }>('series', _id)
  const last = (series?.last ?? 0) + 1
  await (series ? t.update('series', { _id, last }) : t.insert('series', { _id, last }))
  return last
}
