import { type No, no, type Ok, ok } from '@domain/kit/result'
import type { MemberContract } from '@domain/member/contract'
import { isInvited, lockedUntil, TRIES, triesNow } from '@domain/member/rules'
import { callerOf, isProposer, lookUp } from '../kit/caller'
import { type Deed, Kept } from '../kit/deed'
import type { GuestHandler } from '../kit/serve'
import { meOf } from './me'
import { accountIn, again, inviteIn, memberByTypedNumber, memberIn, noteChair } from './store'

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
    const bound = { ...member, accountId, boundAt: now, version: member.version + 1 }
    await deed.update('accounts', { _id: accountId, memberId: member._id, tries: [] })
    await deed.update('members', bound)
    if (invite) await deed.update('invites', { ...invite, usedAt: now })
    await noteChair(deed, bound, now)
    await deed.audit({ recordId: member._id, from: 'unbound', to: 'bound' })
    return ok(member._id)
  }

  const outcome = await again(() => ctx.deed(work))
  if (!outcome.ok) return outcome
  const { member, settings } = await lookUp(accountId)
  if (!member || !settings) throw new Error('bound and yet not found')
  const caller = callerOf(member, accountId, now)
  return ok(meOf({ member, caller, settings, mayPropose: await isProposer(caller, settings), now }))
}
