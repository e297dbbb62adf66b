import type { Caller, Member } from '@domain/member/model'
import type { Wish } from '@domain/member/wish'
import { maySee } from '@domain/member/wish-rules'
import type { Deed } from '../kit/deed'
import type { Ctx } from '../kit/serve'
import { readMember } from './store'

type Asked = Pick<Wish, 'memberId' | 'kind' | 'column'>

/** One of a kind is open at a time (a correction: of a column): this record is there as long as it is, and only one can make it. */
export const openId = ({ memberId, kind, column }: Asked) => `wish_${memberId}_${kind}${column ? `_${column}` : ''}`

export async function close(deed: Deed, wish: Wish, state: Wish['state'], ctx: Ctx, why?: string): Promise<Wish> {
  const next: Wish = { ...wish, state, settledAt: ctx.now, settledBy: ctx.caller.name, ...(why && { why }) }
  await deed.update('wishes', next)
  await deed.remove('series', openId(wish))
  await deed.audit({ recordId: wish._id, from: wish.state, to: state, why })
  return next
}

/** For a printed form: a wish that this caller may see, with the person as the record has them now. */
export async function wishFor(
  id: string,
  caller: Caller,
  find: (id: string) => Promise<Wish | null>,
): Promise<{ wish: Wish; member: Member | null } | null> {
  const wish = await find(id)
  const member = wish && (await readMember(wish.memberId))
  // Of the group that the person is in today.
  return wish && maySee({ ...wish, groupIds: member?.groupIds ?? wish.groupIds }, caller) ? { wish, member } : null
}
