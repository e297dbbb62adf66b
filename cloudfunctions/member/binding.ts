import type { Me } from '@domain/member/contract'
import type { Invite, Member } from '@domain/member/model'
import { callerOf, isProposer, lookUp } from '../kit/caller'
import type { Deed } from '../kit/deed'
import type { GuestCtx } from '../kit/serve'
import { meOf } from './me'
import { noteChair } from './store'

/** Binds the caller's account to a member who has proved to be the one, and uses the invitation up. */
export async function bindTo(deed: Deed, member: Member, invite: Invite | null, { accountId, now }: GuestCtx) {
  const bound = { ...member, accountId, boundAt: now, version: member.version + 1 }
  await deed.update('accounts', { _id: accountId, memberId: member._id, tries: [] })
  await deed.update('members', bound)
  if (invite) await deed.update('invites', { ...invite, usedAt: now })
  await noteChair(deed, bound, now)
  await deed.audit({ recordId: member._id, from: 'unbound', to: 'bound' })
}

/** What the phone of somebody who has just been bound learns. */
export async function meNow({ accountId, now }: GuestCtx): Promise<Me> {
  const { member, settings } = await lookUp(accountId)
  if (!member || !settings) throw new Error('bound and yet not found')
  const caller = callerOf(member, accountId, now)
  return meOf({ member, caller, settings, mayPropose: await isProposer(caller, settings), now })
}
