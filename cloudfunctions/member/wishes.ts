import { ok } from '@domain/kit/result'
import type { MemberContract } from '@domain/member/contract'
import type { Caller, Member } from '@domain/member/model'
import type { Wish } from '@domain/member/wish'
import { wishView } from '@domain/member/wish-rules'
import type { Handler } from '../kit/serve'
import { query, type Where } from '../kit/store'
import { all, PEOPLE } from './store'

export const wishes: Handler<MemberContract['actions']['wishes']> = async ({ mine, state, cursor }, { caller }) => {
  const office = caller.roles.includes('committee') || caller.roles.includes('chair')
  const own = mine || (!office && !caller.roles.includes('leader'))
  const where: Where = {
    ...(own ? { memberId: caller.id } : office ? {} : { memberId: { in: await peopleOfLeader(caller) } }),
    ...(state && { state }),
  }
  const page = await query<Wish>('wishes', { where, sort: '-at', cursor })
  const items = page.items.map((w) => wishView(w, caller))
  return ok({ items, cursor: page.cursor })
}

/** The people of a leader's group as it is today: a wish goes along with its person, not with the group of that day. */
async function peopleOfLeader({ id, groupId }: Caller): Promise<string[]> {
  const people = await all<Member>('members', { ...PEOPLE, groupIds: groupId }, 'sortName')
  return [id, ...people.map((m) => m._id).filter((other) => other !== id)].slice(0, 1000)
}
