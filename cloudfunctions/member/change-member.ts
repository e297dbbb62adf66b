import { type No, no, type Ok, ok } from '@domain/kit/result'
import { dayOf } from '@domain/kit/time'
import type { Member, MemberView } from '@domain/member/model'
import { viewOf } from '@domain/member/view'
import type { Deed } from '../kit/deed'
import type { Ctx } from '../kit/serve'
import { again, memberIn } from './store'

/** What a deed makes of a member's record: the next record, how the audit words it, and why. */
export interface Changed {
  next: Member
  from: string
  to: string
  why?: string
}

/**
 * One member's record changes once. `decide` is given the record inside the transaction and answers a refusal, the
 * change, or null when the record says it already. The technician is nobody's to change.
 */
export function changeMember<D extends No | Changed | null>(
  memberId: string,
  ctx: Ctx,
  decide: (member: Member, deed: Deed) => D | Promise<D>,
) {
  const work = async (deed: Deed): Promise<Extract<D, No> | Ok<MemberView> | No<'NOT_FOUND', undefined>> => {
    const member = await memberIn(deed, memberId)
    if (!member || member.kind === 'technical') return no('NOT_FOUND')
    const decided = await decide(member, deed)
    if (decided === null) return ok(viewOf(member, 'whole', dayOf(ctx.now)))
    if (!('next' in decided)) return decided as Extract<D, No>
    const { next, from, to, why } = decided
    await deed.update('members', next)
    await deed.audit({ recordId: memberId, from, to, why })
    return ok(viewOf(next, 'whole', dayOf(ctx.now)))
  }
  return again(() => ctx.deed(work))
}
