import { type Hand, handId, listId, type Run, type RunList } from '@domain/condolence/run'
import { handsOut, readsBooks } from '@domain/condolence/run-rules'
import type { Caller } from '@domain/member/model'
import { get, getMany, group, query } from '../kit/store'

export const findRun = (id: string) => get<Run>('runs', id)
export const findRuns = (ids: readonly string[]) => getMany<Run>('runs', ids)
export const findHands = (runId: string, people: readonly string[]) =>
  getMany<Hand>(
    'hands',
    people.map((id) => handId(runId, id)),
  )
export const findList = (runId: string, n: number) => get<RunList>('runlists', listId(runId, n))

/** Ids of all lists of a run. */
export const listIds = ({ _id, count }: Pick<Run, '_id' | 'count'>, size: number) =>
  Array.from({ length: Math.ceil(count / size) }, (_, n) => listId(_id, n))

/** Somebody as they stand in a run; null for who is not in it. */
export async function personIn(runId: string, memberId: string) {
  const { items } = await query<RunList>('runlists', { where: { ids: memberId, runId }, sort: '_id', limit: 1 })
  return items[0]?.people.find((p) => p.id === memberId) ?? null
}

/** Of all runs that somebody is in, without reading a list. */
export const runsWith = async (memberId: string) =>
  (await group<{ runId: string; at: number }>('runlists', { ids: memberId }, ['runId', 'at'])).map(({ runId, at }) => ({
    id: runId,
    at,
  }))

/** A run that the caller may know of; null as for one that is not there. */
export async function runFor(id: string, caller: Caller): Promise<Run | null> {
  const run = await findRun(id)
  if (!run) return null
  if (readsBooks(caller) || handsOut(caller, run)) return run
  return (await isIn(run._id, caller.id)) ? run : null
}
export const isIn = async (runId: string, memberId: string) =>
  (await group('runlists', { ids: memberId, runId }, ['runId'])).length > 0
