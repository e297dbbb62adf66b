import type { Receiver } from '@domain/condolence/model'
import { type Hand, LIST_SIZE, type Run, type RunList } from '@domain/condolence/run'
import { groupsFor } from '@domain/condolence/run-rules'
import type { Ctx } from '../kit/serve'
import { getMany } from '../kit/store'
import { findHands, listIds, runFor } from './run-store'

export interface PrintedRun {
  run: Run
  /** By group, then by name; of a leader, the people of their group. None where the caller only gets something. */
  people: { person: Receiver; hand?: Hand }[]
}

/** A run with who is to sign for it. Null for what the caller may not know of, as for what is not there. */
export async function printedRun(id: string, { caller }: Pick<Ctx, 'caller'>): Promise<PrintedRun | null> {
  const run = await runFor(id, caller)
  if (!run) return null
  const groups = new Set(groupsFor(caller, run).map((g) => g.id))
  if (groups.size === 0) return { run, people: [] }
  const ids = listIds(run, LIST_SIZE)
  const lists = new Map((await getMany<RunList>('runlists', ids)).map((l) => [l._id, l.people]))
  const people = ids.flatMap((list) => lists.get(list) ?? []).filter((p) => groups.has(p.groupId))
  const hands = await findHands(
    run._id,
    people.map((p) => p.id),
  )
  const handOf = new Map(hands.map((h) => [h.memberId, h]))
  return { run, people: people.map((person) => ({ person, hand: handOf.get(person.id) })) }
}
