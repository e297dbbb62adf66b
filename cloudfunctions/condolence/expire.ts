import { firstDay, keptSince } from '@domain/condolence/keeping'
import { startOf } from '@domain/kit/time'
import { DEFAULTS, type SettingsRecord } from '@domain/member/settings'
import { Shift } from '../kit/shift'
import { get, insert, removeWhere, Taken } from '../kit/store'
import { forgetGiven } from './forget'
import { forgetRuns } from './forget-runs'
import { removeCases } from './remove'

/** There while a night's work is not done. */
const LEFT = 'expiring_condolences'

/** What is older than the school keeps: names go, cases go, sums stay. May be broken off anywhere and goes on. */
export async function expireCondolences(now: number): Promise<{ done: number }> {
  const settings = await get<SettingsRecord>('settings', 'settings')
  const year = keptSince(now, settings?.condolenceYears ?? DEFAULTS.condolenceYears)
  const shift = new Shift()
  // First the names of what was given: a case that is gone must leave no visit that still names its people.
  await forgetGiven(year, now, shift)
  if (!shift.isOver()) await forgetRuns(firstDay(year), now, shift)
  if (!shift.isOver()) await removeCases(startOf(firstDay(year)), now, shift)
  await (shift.isOver() ? leave() : removeWhere('series', { _id: LEFT }))
  return { done: shift.done }
}

async function leave(): Promise<void> {
  try {
    await insert('series', { _id: LEFT })
  } catch (e) {
    if (!(e instanceof Taken)) throw e
  }
}

/** Each minute: goes on with what the night did not get done. */
export const settleCondolences = async (now: number) =>
  (await get('series', LEFT)) ? expireCondolences(now) : { done: 0 }
