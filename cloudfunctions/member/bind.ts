import { type No, no, type Ok, ok } from '@domain/kit/result'
import type { MemberContract } from '@domain/member/contract'
import { isInvited, lockedUntil, TRIES, triesNow } from '@domain/member/rules'
import { type Deed, Kept } from '../kit/deed'
import type { GuestHandler } from '../kit/serve'
import { bindTo, meNow } from './binding'
import { accountIn, again, inviteIn, memberByTypedNumber, memberIn } from './store'

type Bind = MemberContract['actions']['bind']
type Outcome =
  | Ok<string>
  | No<'ALREADY_BOUND', undefined>
  | No<'LOCKED', { until: number }>
  | No<'WRONG_CODE', { left: number }>

export const bind: GuestHandler<Bind> = async (input, ctx) => {
  const { accountId, now } = ctx
  const found = await memberByTypedNumber(input.staffNo)

  const work = async (deed: Deed): Promise<Outcome | Kept<Outcome>> => {
    const account = await accountIn(deed, accountId)
    if (ctx.caller || account?.memberId !== undefined) return no('ALREADY_BOUND')
    const until = lockedUntil(account?.tries ?? [], now)
    if (until !== undefined) return no('LOCKED', { until })
    const member = found ? await memberIn(deed, found._id) : null
    const invite = found ? await inviteIn(deed, found._id) : null
    if (!isInvited(member, invite, input)) {
      const tries = [...triesNow(account?.tries ?? [], now), now]
      await deed.update('accounts', { _id: accountId, tries })
      return new Kept(no('WRONG_CODE', { left: TRIES - tries.length }))
    }
    await bindTo(deed, member, invite, ctx)
    return ok(member._id)
  }

  const outcome = await again(() => ctx.deed(work))
  if (!outcome.ok) return outcome
  return ok(await meNow(ctx))
}
