import type { Contest } from '@domain/contest/model'
import type { Roll } from '@domain/contest/roll'
import type { GroupRecord, Member } from '@domain/member/model'
import { get, getMany, query } from '../kit/store'

export const findContest = (id: string) => get<Contest>('contests', id)
export const findRoll = (id: string) => get<Roll>('rolls', id)
export const findMembers = (ids: readonly string[]) => getMany<Member>('members', ids)
export const findGroup = (id: string) => get<GroupRecord>('groups', id)

/** The roll in which a team has this code. */
export async function rollByCode(code: string): Promise<Roll | null> {
  const { items } = await query<Roll>('rolls', { where: { codes: code }, sort: '_id', limit: 1 })
  return items[0] ?? null
}
