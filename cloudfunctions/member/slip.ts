import { no, ok } from '@domain/kit/result'
import type { MemberContract } from '@domain/member/contract'
import type { Invite } from '@domain/member/model'
import type { Deed } from '../kit/deed'
import type { GuestHandler } from '../kit/serve'
import { query } from '../kit/store'
import { bindTo, meNow } from './binding'
import { accountIn, again, inviteIn, memberIn, readMember } from './store'

const inviteBySlip = async (slip: string): Promise<Invite | undefined> =>
  (await query<Invite>('invites', { where: { slip }, sort: '_id', limit: 1 })).items[0]

/** Nobody can try slips out, so whoever holds one is shown whose it is. */
export const whose: GuestHandler<MemberContract['actions']['whose']> = async ({ slip }, ctx) => {
  if (ctx.caller) return no('ALREADY_BOUND')
  const invite = await inviteBySlip(slip)
  if (!invite) return no('NOT_FOUND')
  if (invite.usedAt !== undefined) return no('USED')
  const member = await readMember(invite._id)
  if (member?.state !== 'active') return no('NOT_FOUND')
  return member.accountId === undefined
    ? ok({ name: member.name, group: member.group, school: ctx.settings.schoolName })
    : no('USED')
}

export const bindBySlip: GuestHandler<MemberContract['actions']['bindBySlip']> = async ({ slip }, ctx) => {
  const found = await inviteBySlip(slip)
  const work = async (deed: Deed) => {
    const account = await accountIn(deed, ctx.accountId)
    if (ctx.caller || account?.memberId !== undefined) return no('ALREADY_BOUND')
    const invite = found ? await inviteIn(deed, found._id) : null
    const member = invite?.slip === slip ? await memberIn(deed, invite._id) : null
    if (!invite || member?.state !== 'active') return no('NOT_FOUND')
    if (invite.usedAt !== undefined || member.accountId !== undefined) return no('USED')
    await bindTo(deed, member, invite, ctx)
    return ok(member._id)
  }
  const outcome = await again(() => ctx.deed<Awaited<ReturnType<typeof work>>>(work))
  return outcome.ok ? ok(await meNow(ctx)) : outcome
}
