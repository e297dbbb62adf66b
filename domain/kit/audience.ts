import * as v from 'valibot'
import { ids } from './text'

/** Whom something is addressed to. There is no "all": see the glossary in docs/architecture.md. */
export const AUDIENCES = ['staff', 'union_members', 'delegates', 'women', 'retired', 'groups', 'members'] as const
export const Audience = v.variant('kind', [
  v.object({ kind: v.picklist(['staff', 'union_members', 'delegates', 'women', 'retired']) }),
  v.object({ kind: v.picklist(['groups', 'members']), ids: ids(1000) }),
])
export type Audience = v.InferOutput<typeof Audience>

/** What of a person an audience asks for. */
export interface Addressee {
  id: string
  kind: 'in_service' | 'non_member' | 'retired' | 'technical'
  state: 'active' | 'left'
  sex: 'male' | 'female'
  /** The member's own group and all above it. */
  groupIds: readonly string[]
  roles: readonly string[]
}

/**
 * The words that a person answers to. A record addressed to an audience holds the audience's words (`wordsOf`);
 * whoever holds one of them is addressed. So "is it for me" is one indexed look-up, and new staff are in at once.
 */
export function answersTo(person: Addressee): string[] {
  if (person.state !== 'active' || person.kind === 'technical') return []
  const staff = person.kind !== 'retired'
  return [
    memberWord(person.id),
    ...(staff ? ['staff'] : ['retired']),
    ...(person.kind === 'in_service' ? ['union_members'] : []),
    ...(staff && person.sex === 'female' ? ['women'] : []),
    ...(person.roles.includes('delegate') ? ['delegates'] : []),
    ...(staff ? person.groupIds.map((g) => `group:${g}`) : []),
  ]
}

export function wordsOf(audience: Audience): string[] {
  if (audience.kind === 'groups') return audience.ids.map((g) => `group:${g}`)
  if (audience.kind === 'members') return audience.ids.map(memberWord)
  return [audience.kind]
}

export const memberWord = (id: string) => `member:${id}`
export const roleWord = (role: string) => `role:${role}`
export const departmentWord = (department: string) => `department:${department}`

/**
 * All the words that a caller answers to: as a person, as holder of roles, as handler of a department.
 * A technical account and a person who left answer to none.
 */
export function callerWords(me: Addressee & { department?: string }): string[] {
  const person = answersTo(me)
  if (person.length === 0) return []
  const handles = me.roles.includes('handler') ? me.department : undefined
  return [...person, ...me.roles.map(roleWord), ...(handles ? [departmentWord(handles)] : [])]
}
