import { roleWord } from '@domain/kit/audience'
import { no, ok } from '@domain/kit/result'
import { settled } from '@domain/member/change'
import type { MemberContract } from '@domain/member/contract'
import type { Account, Invite } from '@domain/member/model'
import type { Deed } from '../kit/deed'
import type { Handler } from '../kit/serve'
import { newCode } from './code'
import { accountIn, again, memberIn } from './store'

export const rebind: Handler<MemberContract['actions']['rebind']> = ({ memberId }, ctx) => {
  const work = async (deed: Deed) => {
    const member = await memberIn(deed, memberId)
    // Of somebody who left too: only then can they bind under a new record.
    if (!member || member.kind === 'technical') return no('NOT_FOUND')
    if (member.accountId === undefined) return no('NOT_BOUND')
    // The answer holds the code, and who has no account any more hears no answer.
    if (memberId === ctx.caller.id) return no('OWN_ACCOUNT')
    const account = await accountIn(deed, member.accountId)
    const { accountId, boundAt, ...unbound } = member
    const code = newCode()
    await deed.update('members', settled(unbound))
    // The account itself stays, free for another binding.
    if (account) await deed.update<Account>('accounts', { _id: account._id, tries: account.tries })
    await deed.update<Invite>('invites', { _id: memberId, code, at: ctx.now })
    await deed.audit({ recordId: memberId, from: 'bound', to: 'invited', why: 'rebind' })
    // Whoever can take a binding away is seen doing it, by all who could.
    await deed.tell([roleWord('committee'), roleWord('chair')], 'rebound', {
      ...{ id: memberId, title: member.name, by: ctx.caller.name },
    })
    return ok({ memberId, code })
  }
  return again(() => ctx.deed<Awaited<ReturnType<typeof work>>>(work))
}
