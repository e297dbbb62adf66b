import type { EntrantView } from '@domain/contest/view'
import { ok, type Result } from '@domain/kit/result'
import { allEntrants } from './missing'

/** Who holds a place, in order of arrival. */
export async function placeHolders(contestId: string, eventId: string): Promise<Result<EntrantView[]>> {
  const all = await allEntrants(contestId, eventId)
  return all.ok ? ok(all.value.filter(({ state, fellOut }) => state === 'in' && !fellOut)) : all
}
