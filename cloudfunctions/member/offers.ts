import type { Role } from '@domain/kit/roles'
import type { Member } from '@domain/member/model'
import { all } from './store'

/** Active people who hold one of these roles, by name. Meant for offices that few hold: all of them are read. */
export const holdersOf = (roles: readonly Role[]) =>
  all<Member>('members', { roleNames: { in: roles }, state: 'active' }, 'sortName')

/** Active people who answer for a department, by name. */
export async function handlersOf(department: string): Promise<Member[]> {
  return (await holdersOf(['handler'])).filter((m) => m.department === department)
}

/** Whom an audience reaches. */
export { addressed, areKnown, whereOf } from './addressed'
/** Whose birthday or retirement comes. */
export { birthdaysFrom, type ComingDay, retirementsFrom } from './coming'
/** For check-in by the person's own code. */
export { memberByCode } from './own-code'
/** For printed papers. */
export { applicationFor, type Kept, keptOf } from './printing'
/** For the timer: lets people follow groups whose change broke off; answers how many groups that were. */
export { settleTree } from './resettle'
export { makeSlips, type Slip } from './slips'
