import type { Condolence, CondolenceKind, Visit } from '@domain/condolence/model'
import type { Member } from '@domain/member/model'
import { count, get, getMany, query, type Tx, type Where } from '../kit/store'

export const findCase = (id: string) => get<Condolence>('condolences', id)
/** In this order, which is that in which they were written down. */
export async function findVisits(ids: readonly string[]): Promise<Visit[]> {
  const found = new Map((await getMany<Visit>('visits', ids)).map((w) => [w._id, w]))
  return ids.flatMap((id) => found.get(id) ?? [])
}
export const findMembers = (ids: readonly string[]) => getMany<Member>('members', ids)

/** Of what the caller may see; rows without a place in it are the caller's to leave out. */
export const listCases = (where: Where, sort: string, cursor?: string, limit?: number) =>
  query<Condolence>('condolences', { where, sort, cursor, limit })
export const countCases = (where: Where) => count('condolences', where)

/** The cases of these people whose event was in one of these years. */
export const casesOf = async (people: readonly string[], kind: CondolenceKind, years: readonly number[]) =>
  (
    await query<Condolence>('condolences', {
      where: { recipientIds: { in: people }, year: { in: years }, kind },
      sort: '_id',
      limit: MOST,
    })
  ).items
// The cloud answers at most 1,000 records a query; a case has at most 200 people.
const MOST = 900

/**
 * Who reports or approves asks first what there is already. Two at the same moment would each find nothing: this one
 * record, written by both, makes one of them wait. To be taken before asking.
 */
export async function takeTurn(t: Tx): Promise<void> {
  const turn = await t.get<{ _id: string; n: number }>('series', 'condolence')
  await t.update('series', { _id: 'condolence', n: (turn?.n ?? 0) + 1 })
}
