import type { CondolenceKind } from '@domain/condolence/model'
import type { Coming } from '@domain/condolence/reporting'
import { dayOf } from '@domain/kit/time'
import { birthdaysFrom, type ComingDay, retirementsFrom } from '../member/offers'
import { casesOf } from './store'

const DAYS = 30
/** As many as a desk can do something about; in a large school the rest follows day by day. */
const MOST = 100

/** Birthdays and retirements of the next days, without those that somebody has reported already. */
export async function coming(now: number): Promise<{ birthdays: Coming[]; retirements: Coming[] }> {
  const today = dayOf(now)
  const [birthdays, retirements] = await Promise.all([birthdaysFrom(today, DAYS), retirementsFrom(today, DAYS)])
  return {
    birthdays: await unreported(birthdays, 'birthday'),
    retirements: await unreported(retirements, 'retirement'),
  }
}

async function unreported(all: readonly ComingDay[], kind: CondolenceKind): Promise<Coming[]> {
  const days = all.slice(0, MOST)
  if (days.length === 0) return []
  const years = [...new Set(days.map(({ on }) => Number(on.slice(0, 4))))]
  const cases = (
    await casesOf(
      days.map((d) => d.id),
      kind,
      years,
    )
  ).filter((c) => !c.declined)
  const isKnown = ({ id, on }: ComingDay) =>
    cases.some((c) => c.recipientIds.includes(id) && c.year === Number(on.slice(0, 4)))
  return days.filter((d) => !isKnown(d)).map(({ id, name, group, on }) => ({ id, name, group, on }))
}
