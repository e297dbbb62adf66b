import type { Ballot, Voter } from '@domain/ballot/model'
import { memberWord } from '@domain/kit/audience'
import { addDays, dayOf, endOf } from '@domain/kit/time'
import { query } from '../kit/store'
import { tellOnce } from '../kit/tell-once'
import { aboutBallot } from './told'

/** Words of one notice. */
const TOLD = 500

/** Who has not voted yet, told once; answers how many notices went out. */
async function remindBallot(ballot: Ballot, now: number): Promise<number> {
  const { _id: id } = ballot
  let told = 0
  let cursor: string | undefined
  for (let n = 0; n === 0 || cursor !== undefined; n++) {
    const where = { ballotId: id, state: 'due' }
    const page = await query<Voter>('voters', { where, sort: 'sortName', cursor, limit: TOLD })
    const to = page.items.map((v) => memberWord(v.memberId))
    const isNew = await tellOnce(`ballot_remind_${id}_${n}`, to, 'ballot_remind', aboutBallot(ballot), now)
    // Told before: the pages of today are others than those of then.
    if (n === 0 && !isNew) return 0
    if (isNew) told++
    cursor = page.cursor
  }
  return told
}

/** The morning before a ballot closes. Answers how many notices went out. */
export async function remindBallots(now: number): Promise<number> {
  const until = endOf(addDays(dayOf(now), 1))
  let told = 0
  let cursor: string | undefined
  do {
    const where = { state: 'open', closesAt: { gt: now, lte: until } }
    const page = await query<Ballot>('ballots', { where, sort: 'closesAt', cursor })
    for (const ballot of page.items) told += await remindBallot(ballot, now)
    cursor = page.cursor
  } while (cursor !== undefined)
  return told
}
