import { addDays, type Day } from '@domain/kit/time'
import { birthdayFrom, birthdaysWithin } from '@domain/member/born'
import type { Member } from '@domain/member/model'
import { all } from './store'

/** Somebody's day that comes: of those alone whose day of birth the roster knows. */
export interface ComingDay {
  id: string
  name: string
  group: string
  groupIds: string[]
  on: Day
}
const comingOf = ({ _id: id, name, group, groupIds }: Member, on: Day): ComingDay => ({ id, name, group, groupIds, on })

/** Active people with a birthday within so many days from a day on, in order of the days. */
export async function birthdaysFrom(from: Day, days: number): Promise<ComingDay[]> {
  // By the day alone: few have one of these, and the state is that of nearly everybody.
  const found = await all<Member>('members', { birthday: { in: birthdaysWithin(from, days) } }, 'birthday')
  return found
    .filter((m) => m.state === 'active')
    .flatMap((m) => (m.bornOn ? [comingOf(m, birthdayFrom(m.bornOn, from))] : []))
    .sort((a, b) => (a.on < b.on ? -1 : 1))
}

/** Staff who reach the legal age within so many days from a day on, in order of the days. */
export async function retirementsFrom(from: Day, days: number): Promise<ComingDay[]> {
  const found = await all<Member>('members', { retiresOn: { gte: from, lte: addDays(from, days) } }, 'retiresOn')
  return found
    .filter((m) => m.state === 'active' && (m.kind === 'in_service' || m.kind === 'non_member'))
    .flatMap((m) => (m.retiresOn ? [comingOf(m, m.retiresOn)] : []))
}
