import { no } from '@domain/kit/result'
import { dayOf } from '@domain/kit/time'
import { settled } from '@domain/member/change'
import type { MemberContract } from '@domain/member/contract'
import { withRoles } from '@domain/member/rules'
import type { Handler } from '../kit/serve'
import { changeMember } from './change-member'
import { placeOf, placesOf } from './places'
import { allGroups } from './store'
import { holdTree } from './turn'

export const reinstate: Handler<MemberContract['actions']['reinstate']> = ({ memberId, groupId }, ctx) =>
  changeMember(memberId, ctx, async (member, deed) => {
    if (member.state !== 'left') return no('NOT_LEFT')
    await holdTree(deed)
    const groups = await allGroups()
    const asked = groups.find((g) => g._id === groupId && !g.team)
    if (groupId !== undefined && !asked) return no('NOT_FOUND')
    const group = asked ?? groups.find((g) => g._id === member.groupId)
    if (!group) return no('BAD_INPUT', { field: 'groupId' })
    const { leftReason, leftOn, ...rest } = member
    const place = placeOf(group.path, placesOf(groups))
    const next = settled(withRoles({ ...rest, ...place, state: 'active' }, [], dayOf(ctx.now)))
    return { next, from: 'left', to: 'active', why: leftReason }
  })
