import type { Role } from '@domain/kit/roles'
import type { Member } from '@domain/member/model'
import { query } from '../kit/store'

/** Active people who hold one of these roles, by name; at most 100. */
export async function holdersOf(roles: readonly Role[]): Promise<Member[]> {
  const { items } = await query<Member>('members', {
    where: { roleNames: { in: roles }, state: 'active' },
    sort: 'sortName',
    limit: 100,
  })
  return items
}

/** Active people who answer for a department, by name. */
export async function handlersOf(department: string): Promise<Member[]> {
  return (await holdersOf(['handler'])).filter((m) => m.department === department)
}
