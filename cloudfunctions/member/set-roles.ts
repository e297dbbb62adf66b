import { no, ok } from '@domain/kit/result'
import { dayOf } from '@domain/kit/time'
import type { MemberContract } from '@domain/member/contract'
import { canHold, rolesOn, withRoles } from '@domain/member/rules'
import { viewOf } from '@domain/member/view'
import type { Deed } from '../kit/deed'
import type { Handler } from '../kit/serve'
import { again, hasOtherChair, memberIn, noteChair, settingsIn } from './store'

export const setRoles: Handler<MemberContract['actions']['setRoles']> = async (input, ctx) => {
  const today = dayOf(ctx.now)
  const roles = input.roles.filter((r) => r !== 'member')

  const work = async (deed: Deed) => {
    const member = await memberIn(deed, input.memberId)
    if (member?.state !== 'active') return no('NOT_FOUND')
    const { chairBoundAt } = await settingsIn(deed)
    if (!canHold(member, roles, chairBoundAt === undefined)) return no('BAD_INPUT', { field: 'roles' })
    const before = rolesOn(member, today)
    const changed = withRoles(member, roles, today)
    if (String(changed.roleNames) === String(before)) return ok(viewOf(member, 'whole', today))
    if (chairBoundAt !== undefined && before.includes('chair') && !roles.includes('chair')) {
      if (!(await hasOtherChair(deed, [member._id]))) return no('LAST_CHAIR')
    }
    const next = { ...changed, version: member.version + 1 }
    await deed.update('members', next)
    await noteChair(deed, next, ctx.now)
    await deed.audit({ recordId: member._id, from: before.join(','), to: next.roleNames.join(',') })
    return ok(viewOf(next, 'whole', today))
  }
  return again(() => ctx.deed<Awaited<ReturnType<typeof work>>>(work))
}
