import type { Receiver } from '@domain/condolence/model'
import { type Hand, handId, type Run } from '@domain/condolence/run'
import { no } from '@domain/kit/result'
import type { Deed } from '../kit/deed'
import { Taken } from '../kit/store'

/** What somebody of a run has so far; nothing, where nothing was kept. */
export const handOf = (run: Run, person: Receiver, before: Hand | null): Hand =>
  before ?? {
    ...{ _id: handId(run._id, person.id), runId: run._id, memberId: person.id, name: person.name },
    ...{ group: person.group, groupId: person.groupId, memberKind: person.kind },
    ...{ kind: run.kind, title: run.title, valueFen: run.valueFen, form: run.form },
    ...{ source: run.source, line: run.line, handed: false },
  }

const stateOf = (hand: Hand) => (hand.handed ? 'handed' : 'chosen')

export async function keep(deed: Deed, before: Hand | null, hand: Hand): Promise<void> {
  if (before) await deed.update('hands', hand)
  else await deed.insert('hands', hand)
  await deed.audit({ recordId: hand._id, from: before && stateOf(before), to: stateOf(hand) })
}

export const alreadyHanded = ({ name, handedAt = 0, handedBy, collector }: Hand) =>
  no('ALREADY_HANDED', { name, at: handedAt, byName: handedBy?.name ?? '', collector: collector?.name })

/** Somebody else made the same hand meanwhile: the second time it is found. */
export async function once<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (e) {
    if (!(e instanceof Taken)) throw e
    return work()
  }
}
