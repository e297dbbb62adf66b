import { ok } from '@domain/kit/result'
import type { MemberContract } from '@domain/member/contract'
import type { Wish } from '@domain/member/wish'
import { maySee, wishView } from '@domain/member/wish-rules'
import type { Handler } from '../kit/serve'
import { query, type Where } from '../kit/store'

export const wishes: Handler<MemberContract['actions']['wishes']> = async ({ mine, state, cursor }, { caller }) => {
  const office = caller.roles.includes('committee') || caller.roles.includes('chair')
  const own = mine || (!office && !caller.roles.includes('leader'))
  const where: Where = {
    ...(own ? { memberId: caller.id } : office ? {} : { groupIds: caller.groupId }),
    ...(state && { state }),
  }
  const page = await query<Wish>('wishes', { where, sort: '-at', cursor })
  const items = page.items.filter((w) => maySee(w, caller)).map((w) => wishView(w, caller))
  return ok({ items, cursor: page.cursor })
}
