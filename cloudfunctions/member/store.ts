import type { Account, GroupRecord, Invite, Member } from '@domain/member/model'
import { staffNosOf } from '@domain/member/rules'
import { DEFAULTS, type SettingsRecord } from '@domain/member/settings'
import type { Deed } from '../kit/deed'
import { Busy, type Collection, type Doc, get, getMany, group, query, Taken, type Tx, type Where } from '../kit/store'

export const readMember = (id: string) => get<Member>('members', id)
export const readMembers = (ids: readonly string[]) => getMany<Member>('members', ids)

/** Everything that fits, however many pages it takes; `sort` must be by an index. */
export async function all<T extends Doc>(collection: Collection, where: Where, sort = '_id'): Promise<T[]> {
  const found: T[] = []
  let cursor: string | undefined
  do {
    const page = await query<T>(collection, { where, sort, cursor, limit: 999 })
    found.push(...page.items)
    cursor = page.cursor
  } while (cursor !== undefined)
  return found
}

const SOME = 500
/** The members with one of these values; long lists are asked for in pieces. */
export async function membersBy(field: 'staffNo' | 'name', values: readonly string[]): Promise<Member[]> {
  const wanted = [...new Set(values)]
  const found: Member[] = []
  for (let i = 0; i < wanted.length; i += SOME)
    found.push(...(await all<Member>('members', { [field]: { in: wanted.slice(i, i + SOME) } })))
  return found
}

/** The member with a number as somebody typed it: exactly so, else with other capitals. */
export async function memberByTypedNumber(typed: string): Promise<Member | undefined> {
  const numbers = staffNosOf(typed)
  const found = await membersBy('staffNo', numbers)
  return numbers.map((n) => found.find((m) => m.staffNo === n)).find((m) => m !== undefined)
}

/** Active people of the school. */
export const PEOPLE: Where = { state: 'active', kind: { in: ['in_service', 'non_member', 'retired'] } }
export const allPeople = () => all<Member>('members', PEOPLE, 'sortName')
export const allGroups = () => all<GroupRecord>('groups', {})

/** Active people by their own group. */
export async function countsByGroup(): Promise<Map<string, number>> {
  const rows = await group<{ groupId: string; count: number }>('members', PEOPLE, ['groupId'])
  return new Map(rows.map((r) => [r.groupId, r.count]))
}
/** Departments that active people belong to. */
export async function departmentsOfPeople(): Promise<string[]> {
  const rows = await group<{ department?: string | null }>('members', PEOPLE, ['department'])
  return rows.map((r) => r.department).filter((d): d is string => typeof d === 'string' && d !== '')
}

export const settingsIn = async (t: Tx) => {
  const record = await t.get<SettingsRecord>('settings', 'settings')
  if (!record) throw new Error('no settings record')
  return { ...DEFAULTS, ...record }
}
export const accountIn = (t: Tx, accountId: string) => t.get<Account>('accounts', accountId)
export const inviteIn = (t: Tx, memberId: string) => t.get<Invite>('invites', memberId)
export const memberIn = (t: Tx, id: string) => t.get<Member>('members', id)

/** Ends the time in which the technician sets up: a chair has an account. */
export async function noteChair(t: Tx, member: Member, now: number) {
  if (member.accountId === undefined || !member.roleNames.includes('chair')) return
  const settings = await settingsIn(t)
  if (settings.chairBoundAt === undefined) await t.update('settings', { ...settings, chairBoundAt: now })
}

/**
 * Whether somebody besides these holds the chair. Two chairs who end each other's role at the same moment write
 * different records, so that neither would notice the other: this one record, written by both, makes one of them wait.
 */
export async function hasOtherChair(deed: Deed, leaving: readonly string[]): Promise<boolean> {
  const turn = await deed.get<Doc & { n: number }>('series', 'chair')
  await deed.update('series', { _id: 'chair', n: (turn?.n ?? 0) + 1 })
  const chairs = await all<Member>('members', { roleNames: 'chair', state: 'active' })
  const stays = chairs.filter((c) => !leaving.includes(c._id))
  // Whoever has no account cannot act: a chair in name alone does not follow one who can.
  const ends = chairs.some((c) => leaving.includes(c._id) && c.accountId !== undefined)
  return stays.some((c) => !ends || c.accountId !== undefined)
}

/** What was planned no longer fits the records: plan again. */
export class Stale extends Error {}

/** Does it anew when somebody was quicker to make the same record, or to change what it was planned on. */
export async function again<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 0; attempt < 10; attempt++) {
    try {
      return await work()
    } catch (e) {
      if (!(e instanceof Taken || e instanceof Stale)) throw e
    }
  }
  throw new Busy()
}
