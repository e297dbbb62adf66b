import type { Member } from '@domain/member/model'
import { findMembers } from './store'

/** In the order in which they were named; null when one of them is not in the school any more. */
export async function peopleOf(ids: readonly string[]): Promise<Member[] | null> {
  const found = new Map((await findMembers(ids)).map((m) => [m._id, m]))
  const people = ids.flatMap((id) => found.get(id) ?? [])
  const present = people.filter((m) => m.state === 'active' && m.kind !== 'technical')
  return present.length === ids.length ? present : null
}
