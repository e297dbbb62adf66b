import { no } from '@domain/kit/result'
import { dayOf } from '@domain/kit/time'
import { settled } from '@domain/member/change'
import type { MemberContract } from '@domain/member/contract'
import type { Member } from '@domain/member/model'
import { without } from '@domain/member/rules'
import type { Handler } from '../kit/serve'
import { changeMember } from './change-member'
import { tellMoved } from './moved'
import { placeOf, placesOf } from './places'
import { allGroups } from './store'
import { holdTree } from './turn'

const words = ({ group, department, post }: Member) => [group, department, post].filter(Boolean).join(' · ')
const isSame = (a: Member, b: Member) =>
  a.groupId === b.groupId && (a.department ?? '') === (b.department ?? '') && (a.post ?? '') === (b.post ?? '')

export const transfer: Handler<MemberContract['actions']['transfer']> = async (asked, ctx) => {
  const unfit = await ctx.unfit({ department: asked.department, post: asked.post })
  if (unfit) return unfit
  return changeMember(asked.memberId, ctx, async (member, deed) => {
    if (member.state !== 'active') return no('NOT_FOUND')
    if (asked.groupId !== undefined) await holdTree(deed)
    const groups = asked.groupId === undefined ? [] : await allGroups()
    const group = groups.find((g) => g._id === asked.groupId && !g.team)
    if (asked.groupId !== undefined && !group) return no('NOT_FOUND')
    const place = group ? placeOf(group.path, placesOf(groups)) : {}
    const { department = member.department, post = member.post } = asked
    const moved = { ...member, ...place, department: department || undefined, post: post || undefined }
    if (isSame(moved, member)) return null
    const stays = moved.groupId === member.groupId ? moved : without(moved, 'moved', dayOf(ctx.now))
    const next = settled(stays)
    await tellMoved(deed, [{ before: member, after: next }])
    return { next, from: words(member), to: words(next), why: stays === moved ? 'moved' : 'moved,roles' }
  })
}
