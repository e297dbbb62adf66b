import { firstDay, keptSince } from '@domain/condolence/keeping'
import { startOf } from '@domain/kit/time'
import { DEFAULTS, type SettingsRecord } from '@domain/member/settings'
import { get } from '../kit/store'
import { forgetGiven } from './forget'
import { forgetRuns } from './forget-runs'
import { removeCases } from './remove'

/** What is older than the school keeps: names go, cases go, sums stay. May be broken off anywhere and goes on. */
export async function expireCondolences(now: number) {
  const settings = await get<SettingsRecord>('settings', 'settings')
  const year = keptSince(now, settings?.condolenceYears ?? DEFAULTS.condolenceYears)
  // First the names of what was given: a case that is gone must leave no visit that still names its people.
  const given = await forgetGiven(year, now)
  return { given, runs: await forgetRuns(firstDay(year), now), cases: await removeCases(startOf(firstDay(year)), now) }
}
