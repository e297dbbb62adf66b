import { no } from '@domain/kit/result'
import { settled } from '@domain/member/change'
import type { MemberContract } from '@domain/member/contract'
import type { Handler } from '../kit/serve'
import { changeMember } from './change-member'
import { placeOf, placesOf } from './places'
import { allGroups } from './store'

export const transfer: Handler<MemberContract['actions']['transfer']> = async (asked, ctx) => {
  const groups = asked.groupId === undefined ? [] : await allGroups()
  const group = groups.find((g) => g._id === asked.groupId && !g.team)
  if (asked.groupId !== undefined && !group) return no('NOT_FOUND')
  return changeMember(asked.memberId, ctx, (member) => {
    if (member.state !== 'active') return no('NOT_FOUND')
    const place = group ? placeOf(group.path, placesOf(groups)) : {}
    const { department = member.department, post = member.post } = asked
    const next = settled({ ...member, ...place, department: department || undefined, post: post || undefined })
    const words = (m: typeof member) => [m.group, m.department, m.post].filter(Boolean).join(' · ')
    if (words(next) === words(member)) return null
    return { next, from: words(member), to: words(next), why: 'moved' }
  })
}
