import type { Run } from '@domain/condolence/run'
import { memberWord } from '@domain/kit/audience'
import { addDays, DAY, dayOf, endOf } from '@domain/kit/time'
import type { Notice } from '@domain/notice/model'
import { waiting } from '@domain/notice/pushes'
import { get, insert, Taken } from '../kit/store'
import { allOf } from './run-people'
import { findHands, findList } from './run-store'

/** Nobody is given longer to choose. */
const LONGEST = 90 * DAY

/** Told once: a list whose people were told is not told again. */
async function tellOnce(notice: Notice): Promise<boolean> {
  try {
    await insert<Notice>('notices', waiting(notice))
    return true
  } catch (e) {
    if (!(e instanceof Taken)) throw e
    return false
  }
}

/** Those of one list who have neither chosen nor collected, told once; null behind the last list. */
async function remindList(run: Run, n: number, now: number): Promise<boolean | null> {
  const list = await findList(run._id, n)
  if (!list) return null
  const _id = `run_soon_${list._id}`
  if (await get<Notice>('notices', _id)) return false
  const done = new Set((await findHands(run._id, list.ids)).map((h) => h.memberId))
  const to = list.ids.filter((id) => !done.has(id)).map(memberWord)
  const about = { id: run._id, title: run.title, until: run.chooseUntil }
  return to.length > 0 && tellOnce({ _id, to, at: now, kind: 'run_soon', about })
}

/** The morning before choosing ends. Answers how many notices went out. */
export async function remindRuns(now: number): Promise<number> {
  const until = endOf(addDays(dayOf(now), 1))
  const recent = await allOf<Run>('runs', { at: { gt: now - LONGEST } }, '-at')
  const pressing = recent.filter(
    ({ choices, chooseUntil = 0 }) => choices.length > 0 && now < chooseUntil && chooseUntil <= until,
  )
  let told = 0
  for (const run of pressing)
    for (let n = 0; ; n++) {
      const said = await remindList(run, n, now)
      if (said === null) break
      if (said) told++
    }
  return told
}
