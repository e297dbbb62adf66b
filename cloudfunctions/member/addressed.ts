import type { Audience } from '@domain/kit/audience'
import type { GroupRecord, Member } from '@domain/member/model'
import { count, getMany, type Where } from '../kit/store'
import { all } from './store'

const STAFF: Where = { state: 'active', kind: { in: ['in_service', 'non_member'] } }
const PEOPLE: Where = { state: 'active', kind: { in: ['in_service', 'non_member', 'retired'] } }

/** What members hold who answer to an audience: the same people as `answersTo` and `wordsOf` say (domain/kit/audience). */
export function whereOf(audience: Audience): Where {
  switch (audience.kind) {
    case 'staff':
      return STAFF
    case 'union_members':
      return { state: 'active', kind: 'in_service' }
    case 'women':
      return { ...STAFF, sex: 'female' }
    case 'retired':
      return { state: 'active', kind: 'retired' }
    case 'delegates':
      return { ...PEOPLE, roleNames: 'delegate' }
    case 'groups':
      return { ...STAFF, groupIds: { in: audience.ids } }
    case 'members':
      return { ...PEOPLE, _id: { in: audience.ids } }
  }
}

/** Everybody who is addressed now, by name. */
export const addressed = (audience: Audience) => all<Member>('members', whereOf(audience), 'sortName')

/** Whether all groups or people that it names are there; people must not have left. */
export async function areKnown(audience: Audience): Promise<boolean> {
  if (audience.kind === 'members') return (await count('members', whereOf(audience))) === audience.ids.length
  if (audience.kind !== 'groups') return true
  return (await getMany<GroupRecord>('groups', audience.ids)).length === audience.ids.length
}
