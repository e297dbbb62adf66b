import type { CheckIn } from '@domain/contest/check-in'
import type { Deed } from '../kit/deed'
import { Taken } from '../kit/store'
import { type Hall, idIn } from './hall'

type Coming = Pick<CheckIn, 'entrantId' | 'at' | 'way' | 'by' | 'sentAt'>

/** Checks somebody in, or says when they were. */
export async function arrive(deed: Deed, hall: Hall, memberId: string, coming: Coming) {
  const _id = idIn(hall, memberId)
  const before = await deed.get<CheckIn>('checkins', _id)
  if (before) return { at: before.at, already: true }
  const { contest, event } = hall
  await deed.insert<CheckIn>('checkins', { _id, contestId: contest._id, eventId: event.id, memberId, ...coming })
  await deed.audit({ recordId: _id, from: null, to: 'present' })
  return { at: coming.at, already: false }
}

/** Somebody else checked the same person in meanwhile: the second time they are found. */
export async function once<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (e) {
    if (!(e instanceof Taken)) throw e
    return work()
  }
}
