import { no, ok } from '@domain/kit/result'
import type { MemberContract } from '@domain/member/contract'
import type { Invite } from '@domain/member/model'
import type { Deed } from '../kit/deed'
import type { Handler } from '../kit/serve'
import { newCode } from './code'
import { again, inviteIn, memberIn, readMembers } from './store'

const PART = 50

/** All or nothing for what is known beforehand; the part of somebody who binds at this very moment is refused. */
export const invite: Handler<MemberContract['actions']['invite']> = async (input, ctx) => {
  const ids = [...new Set(input.memberIds)]

  const check = async () => {
    const found = (await readMembers(ids)).filter((m) => m.state === 'active' && m.kind !== 'technical')
    if (found.length < ids.length) return no('NOT_FOUND')
    const bound = found.filter((m) => m.accountId !== undefined).map((m) => m._id)
    return bound.length > 0 ? no('ALREADY_BOUND', { memberIds: bound }) : ok(true)
  }
  const part = (some: readonly string[], first: boolean) => async (deed: Deed) => {
    // In the first part, so that a retry, whose people may have bound by now, does not ask again.
    const checked = first ? await check() : ok(true)
    if (!checked.ok) return checked
    const items: { memberId: string; code: string }[] = []
    for (const memberId of some) {
      const member = await memberIn(deed, memberId)
      if (member?.accountId !== undefined) return no('ALREADY_BOUND', { memberIds: [memberId] })
      const before = await inviteIn(deed, memberId)
      const code = newCode()
      await deed.update<Invite>('invites', { _id: memberId, code, at: ctx.now })
      await deed.audit({ recordId: memberId, from: before ? 'invited' : null, to: 'invited' })
      items.push({ memberId, code })
    }
    return ok({ items })
  }

  const items: { memberId: string; code: string }[] = []
  for (let i = 0; i < ids.length; i += PART) {
    const work = part(ids.slice(i, i + PART), i === 0)
    const outcome = await again(() => ctx.deed<Awaited<ReturnType<typeof work>>>(work, `part${i / PART}`))
    if (!outcome.ok) return outcome
    items.push(...outcome.value.items)
  }
  return ok({ items })
}
