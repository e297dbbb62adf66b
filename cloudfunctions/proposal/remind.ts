import { memberWord } from '@domain/kit/audience'
import { addDays, dayOf, endOf } from '@domain/kit/time'
import type { Notice } from '@domain/notice/model'
import { waiting } from '@domain/notice/pushes'
import type { Proposal, State } from '@domain/proposal/model'
import { insert, query, Taken } from '../kit/store'

/** States in which somebody has until a day. */
const DUE: readonly State[] = ['endorsing', 'under_review', 'assigned', 'replied']

/** Those who must act: while endorsers are wanted that is the proposer, who can ask colleagues. */
const toRemind = (p: Proposal) => (p.state === 'endorsing' ? p.proposerIds.map(memberWord) : p.waitsFor)

/** What is due by tomorrow is told once; the notice's id holds the date, so a job that runs twice tells once. */
export async function remindDue(now: number): Promise<number> {
  const until = endOf(addDays(dayOf(now), 1))
  let told = 0
  for (const state of DUE) {
    let cursor: string | undefined
    do {
      const where = { state, nextBy: { gt: now, lte: until } }
      const page = await query<Proposal>('proposals', { where, sort: 'nextBy', cursor, limit: 200 })
      for (const p of page.items) told += await remind(p, now)
      cursor = page.cursor
    } while (cursor !== undefined)
  }
  return told
}

async function remind(p: Proposal, now: number): Promise<number> {
  const about = { id: p._id, title: p.title, number: p.number, until: p.nextBy }
  const notice: Notice = { _id: `due_${p._id}_${p.nextBy}`, to: toRemind(p), at: now, kind: 'due_soon', about }
  if (notice.to.length === 0) return 0
  try {
    await insert('notices', waiting(notice))
    return 1
  } catch (e) {
    if (e instanceof Taken) return 0
    throw e
  }
}
