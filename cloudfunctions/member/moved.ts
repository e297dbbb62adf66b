import { memberWord } from '@domain/kit/audience'
import type { Member } from '@domain/member/model'
import type { Deed } from '../kit/deed'

type Move = { before: Member; after: Member }

/**
 * Tells people that they are in another group now, and in which they were. Those who went the same way hear it by one
 * notice, so that a whole group that goes over costs one write; nobody is shown who else it was sent to.
 */
export async function tellMoved(deed: Deed, moves: readonly Move[]): Promise<void> {
  const ways = new Map<string, Move[]>()
  for (const move of moves) {
    const { before, after } = move
    if (before.state !== 'active' || after.state !== 'active' || before.groupId === after.groupId) continue
    const way = `${before.groupId} ${after.groupId}`
    ways.set(way, [...(ways.get(way) ?? []), move])
  }
  for (const people of ways.values()) {
    const [first] = people
    if (!first) continue
    const { before, after } = first
    const to = people.map((one) => memberWord(one.after._id))
    await deed.tell(to, 'moved', { id: after.groupId, title: after.group, from: before.group })
  }
}
