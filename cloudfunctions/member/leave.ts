import { no } from '@domain/kit/result'
import { dayOf } from '@domain/kit/time'
import { departed } from '@domain/member/change'
import type { MemberContract } from '@domain/member/contract'
import type { Handler } from '../kit/serve'
import { changeMember } from './change-member'
import { hasOtherChair } from './store'

export const leave: Handler<MemberContract['actions']['leave']> = ({ memberId, reason, on }, ctx) =>
  changeMember(memberId, ctx, async (member, deed) => {
    const today = dayOf(ctx.now)
    if (on !== undefined && on > today) return no('FUTURE_DAY')
    if (member.state !== 'active') return no('ALREADY_LEFT')
    if (member.roleNames.includes('chair') && !(await hasOtherChair(deed, [memberId]))) return no('LAST_CHAIR')
    // Roles end today whatever day is named: until now they were held.
    const next = { ...departed(member, reason, today), leftOn: on ?? today }
    if (member.accountId === undefined) await deed.remove('invites', memberId)
    return { next, from: 'active', to: 'left', why: reason }
  })
