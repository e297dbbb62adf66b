import type { Call, Proposal } from '@domain/proposal/model'
import { TALLIED, type Tally } from '@domain/proposal/stats'
import { get, group, query, type Tx, type Where } from '../kit/store'

export const findProposal = (id: string) => get<Proposal>('proposals', id)
export const findCall = (id: string) => get<Call>('calls', id)

export const listCalls = (cursor?: string) => query<Call>('calls', { where: {}, sort: '-opensAt', cursor })
export const listProposals = (where: Where, sort: string, cursor?: string) =>
  query<Proposal>('proposals', { where, sort, cursor })

export const tally = (callId: string) => group<Tally>('proposals', { callId }, TALLIED)

type Titled = Pick<Proposal, '_id' | 'title'>
/** Titles of what one call's proposers have handed in and may be shown to all; the texts stay where they are. */
export const titlesOf = (callId: string) =>
  group<Titled>('proposals', { callId, numbered: true, seenBy: 'school' }, ['_id', 'title'])

/** All that one lead department was given since a moment, for its year. */
export async function givenTo(department: string, from: number, to: number): Promise<Proposal[]> {
  const found: Proposal[] = []
  let cursor: string | undefined
  do {
    const page = await query<Proposal>('proposals', {
      where: { lead: department, assignedAt: { gte: from, lt: to } },
      sort: 'assignedAt',
      cursor,
      limit: 500,
    })
    found.push(...page.items)
    cursor = page.cursor
  } while (cursor !== undefined)
  return found
}

/** The next serial of a session, from 1; two that ask at once cannot both commit. */
export async function nextSerial(t: Tx, term: number, session: number): Promise<number> {
  const _id = `proposal_${term}_${session}`
  const series = await t.get<{ _id: string; last: number }>('series', _id)
  const last = (series?.last ?? 0) + 1
  await (series ? t.update('series', { _id, last }) : t.insert('series', { _id, last }))
  return last
}
