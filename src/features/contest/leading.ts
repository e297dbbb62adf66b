import type { Candidate, EntrantView } from '@domain/contest/view'
import { type No, ok, type Result } from '@domain/kit/result'
import type { Group } from '@domain/member/model'
import { api } from './api'
import { allEntrants } from './missing'

export interface Place {
  contestId: string
  eventId: string
}

/** A group with its people, and what of it takes part. */
export interface Own {
  people: Candidate[]
  entrants: EntrantView[]
}

/** The whole group: whoever is ticked must be on the list. */
async function everybody(place: Place, groupId: string): Promise<Result<Candidate[]>> {
  const all: Candidate[] = []
  for (let cursor: string | undefined; ; ) {
    const page = await api.candidates({ ...place, groupId, ...(cursor && { cursor }) })
    if (!page.ok) return page
    all.push(...page.value.items)
    cursor = page.value.cursor
    if (cursor === undefined) return ok(all)
  }
}

export async function ownOf(place: Place, groupId: string): Promise<Result<Own>> {
  const [people, entrants] = await Promise.all([everybody(place, groupId), allEntrants(place.contestId, place.eventId)])
  if (!people.ok) return people
  if (!entrants.ok) return entrants
  const ours = new Set(people.value.flatMap(({ entrantId }) => entrantId ?? []))
  return ok({ people: people.value, entrants: entrants.value.filter(({ id }) => ours.has(id) || id === groupId) })
}

/** The groups that a leader speaks for: their own, and joint teams that it is part of. */
export const ledBy = (groups: readonly Group[], ownId: string) =>
  groups.filter(({ id, team }) => id === ownId || team?.includes(ownId))

export interface Entered {
  done: number
  refused: { name: string; refusal: No }[]
}

/** One by one, each under an id of its own that a second try repeats: nobody is entered twice, nobody is forgotten. */
export async function enterAll(
  { place, people }: { place: Place; people: readonly Pick<Candidate, 'id' | 'name'>[] },
  requestId: string,
): Promise<Result<Entered>> {
  const said: Entered = { done: 0, refused: [] }
  for (const [i, { id, name }] of people.entries()) {
    const answer = await api.addEntrant({ ...place, memberIds: [id] }, `${requestId}.${i}`)
    if (answer.ok) said.done++
    // Without a network the rest would not come through either; the same try goes on where it was.
    else if (answer.error === 'OFFLINE' || answer.error === 'BUSY') return answer
    else said.refused.push({ name, refusal: answer })
  }
  return ok(said)
}

/** `已选 6/8 · 男 3 女 3`. */
export function countWords(chosen: readonly Pick<Candidate, 'sex'>[], most: number | undefined): string {
  const men = chosen.filter(({ sex }) => sex === 'male').length
  const count = most === undefined ? `已选 ${chosen.length} 人` : `已选 ${chosen.length}/${most}`
  return `${count} · 男 ${men} 女 ${chosen.length - men}`
}
