import type { Ballot, BallotState } from '@domain/ballot/model'
import { DAY } from '@domain/kit/time'
import { DEFAULTS, type SettingsRecord } from '@domain/member/settings'
import { removeNotices } from '../kit/remove-notices'
import { Shift } from '../kit/shift'
import { get, query, removeWhere, updateIf, type Where } from '../kit/store'
import { closeRoll, discardVotes } from './closing'

const ENDED: readonly BallotState[] = ['published', 'cancelled', 'void']
/** Their history says of whom, or why. */
const ABOUT_PEOPLE = ['ballot.exclude', 'ballot.paperIssued']
const YEAR = 365 * DAY
const SOME = 50

const endedAt = ({ publishedAt, cancelledAt, countedAt, closesAt }: Ballot) =>
  publishedAt ?? cancelledAt ?? countedAt ?? closesAt

async function* pagesOf(where: Where): AsyncGenerator<Ballot[]> {
  let cursor: string | undefined
  do {
    const page = await query<Ballot>('ballots', { where, sort: 'closesAt', cursor, limit: SOME })
    yield page.items
    cursor = page.cursor
  } while (cursor !== undefined)
}

/** Rolls and boxes that are older than the school keeps go, and who was left out and why; question and result stay. */
export async function expireBallots(now: number): Promise<{ done: number }> {
  const settings = await get<SettingsRecord>('settings', 'settings')
  const before = now - (settings?.ballotYears ?? DEFAULTS.ballotYears) * YEAR
  const shift = new Shift()
  for (const state of ENDED)
    for await (const page of pagesOf({ state, closesAt: { lt: before }, forgottenAt: { exists: false } })) {
      await shift.each(
        page.filter((b) => endedAt(b) < before),
        (b) => forget(b, now),
      )
      if (shift.isOver()) break
    }
  // Of whatever broke off after its last step: what has ended takes no votes, and has none but in its box.
  const sweep = new Shift()
  for (const state of ENDED)
    for await (const page of pagesOf({ state, forgottenAt: { exists: false } }))
      await sweep.each(page, async ({ _id }) => {
        await closeRoll(_id)
        await discardVotes(_id)
      })
  return { done: shift.done }
}

async function forget({ _id, excluded }: Ballot, now: number): Promise<void> {
  await discardVotes(_id)
  await removeWhere('boxes', { ballotId: _id })
  await removeWhere('voters', { ballotId: _id })
  // Of a roll that was never whole.
  await removeWhere('series', { _id: { gte: `roll_${_id}_`, lt: `roll_${_id}\`` } })
  // Whom it reminded had not voted yet.
  await removeNotices(_id, 'ballot_remind')
  await updateIf('audits', { recordId: _id, action: { in: ABOUT_PEOPLE } }, { unset: ['why'] }, true)
  const excludedCount = excluded.length
  // Last: a job that was broken off finds the ballot again.
  await updateIf('ballots', { _id }, { set: { forgottenAt: now, excluded: [], excludedCount } })
}
