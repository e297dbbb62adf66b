import { no } from '@domain/kit/result'
import { dayOf } from '@domain/kit/time'
import { settled } from '@domain/member/change'
import type { MemberContract } from '@domain/member/contract'
import { without } from '@domain/member/rules'
import type { Handler } from '../kit/serve'
import { changeMember } from './change-member'

/** 会籍保留: who retires stays a member; other offices than leader and delegate go on until the chair ends them. */
export const retire: Handler<MemberContract['actions']['retire']> = ({ memberId }, ctx) =>
  changeMember(memberId, ctx, (member) => {
    if (member.state !== 'active') return no('NOT_FOUND')
    if (member.kind === 'retired') return no('ALREADY_RETIRED')
    return {
      next: settled(without({ ...member, kind: 'retired' as const }, 'retired', dayOf(ctx.now))),
      from: member.kind,
      to: 'retired',
      why: 'retired',
    }
  })
