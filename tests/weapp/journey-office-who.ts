import { value } from '../kit/session'
import { staffNoOf, type Town } from './school'

/** The office's school: who is who, by number. */
export const CHAIR = 1
export const CLERK = 2
export const SIZE = 12

export const idOf = async ({ school }: Town, n: number) => {
  const { items } = await value((await school.as(CHAIR)).member.list({ text: staffNoOf(n) }))
  return items[0]?.id ?? ''
}
export const recordOf = async (town: Town, n: number) =>
  value((await town.school.as(CHAIR)).member.get({ id: await idOf(town, n) }))
