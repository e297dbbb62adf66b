import { type Ballot, type Voter, voterId } from '@domain/ballot/model'
import type { Member } from '@domain/member/model'
import { get } from '../kit/store'
import { addressed } from '../member/offers'

/** Lines of the roll that one call makes. */
export const SLICE = 1000

/**
 * People of a roll in the making, as they were when it was begun: whoever comes or leaves meanwhile changes nothing, and
 * a call that was held up somewhere can add nobody to a roll that is frozen. Each slice goes when it is on the roll.
 */
export interface Slice {
  _id: string
  people: Voter[]
}
export const sliceId = (ballotId: string, n: number) => `roll_${ballotId}_${n}`
/** The slice that comes after so many lines. */
export const sliceAfter = (ballotId: string, done: number) => get<Slice>('series', sliceId(ballotId, done / SLICE))

/** The slices of a roll that are not on it yet. */
export const slicesLeft = ({ _id, roll }: Ballot): string[] => {
  const ids: string[] = []
  for (let n = roll?.done ?? 0; n < (roll?.total ?? 0); n += SLICE) ids.push(sliceId(_id, n / SLICE))
  return ids
}

const voterOf = (ballotId: string, { _id: memberId, name, staffNo, group, groupId, sortName }: Member): Voter => ({
  _id: voterId(ballotId, memberId),
  ...{ ballotId, memberId, name, staffNo, group, groupId, sortName },
  state: 'due',
})

/** 应到 as of now, by id: whom it is for, without those who do not count. */
export async function slicesOf({ _id, audience, excluded }: Ballot): Promise<Slice[]> {
  const out = new Set(excluded.map((e) => e.id))
  const people = (await addressed(audience)).filter((m) => !out.has(m._id))
  // Whoever is renamed while pages of names are read may stand on two of them.
  const lines = [...new Map(people.map((m) => [m._id, voterOf(_id, m)])).values()]
  lines.sort((a, b) => (a._id < b._id ? -1 : 1))
  return Array.from({ length: Math.ceil(lines.length / SLICE) }, (_, n) => ({
    _id: sliceId(_id, n),
    people: lines.slice(n * SLICE, (n + 1) * SLICE),
  }))
}
