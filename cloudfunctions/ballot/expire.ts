import type { Ballot, BallotState } from '@domain/ballot/model'
import { DAY } from '@domain/kit/time'
import { DEFAULTS, type SettingsRecord } from '@domain/member/settings'
import { removeNotices } from '../kit/remove-notices'
import { Shift } from '../kit/shift'
import { get, query, removeWhere, updateIf } from '../kit/store'
import { discardVotes } from './closing'

const ENDED: readonly BallotState[] = ['published', 'cancelled', 'void']
const YEAR = 365 * DAY
const SOME = 50

const endedAt = ({ publishedAt, cancelledAt, countedAt, closesAt }: Ballot) =>
  publishedAt ?? cancelledAt ?? countedAt ?? closesAt

/** Rolls and boxes that are older than the school keeps go, and who was left out and why; question and result stay. */
export async function expireBallots(now: number): Promise<{ done: number }> {
  const settings = await get<SettingsRecord>('settings', 'settings')
  const before = now - (settings?.ballotYears ?? DEFAULTS.ballotYears) * YEAR
  const shift = new Shift()
  for (const state of ENDED) {
    let cursor: string | undefined
    do {
      const where = { state, closesAt: { lt: before }, forgottenAt: { exists: false } }
      const page = await query<Ballot>('ballots', { where, sort: 'closesAt', cursor, limit: SOME })
      await shift.each(
        page.items.filter((b) => endedAt(b) < before),
        (b) => forget(b, now),
      )
      cursor = page.cursor
    } while (cursor !== undefined && !shift.isOver())
  }
  return { done: shift.done }
}

async function forget({ _id, excluded }: Ballot, now: number): Promise<void> {
  await removeWhere('boxes', { ballotId: _id })
  // Of one whose cancelling broke off.
  await discardVotes(_id)
  await removeWhere('voters', { ballotId: _id })
  // Of a roll that was never whole.
  await removeWhere('series', { _id: { gte: `roll_${_id}_`, lt: `roll_${_id}\`` } })
  // Whom it reminded had not voted yet.
  await removeNotices(_id, 'ballot_remind')
  // Last: a job that was broken off finds the ballot again.
  const excludedCount = excluded.length
  await updateIf('ballots', { _id }, { set: { forgottenAt: now, excluded: [], excludedCount } })
}
