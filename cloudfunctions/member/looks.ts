import { ok } from '@domain/kit/result'
import { dayOf } from '@domain/kit/time'
import type { MemberContract } from '@domain/member/contract'
import type { Look, Member } from '@domain/member/model'
import type { Ctx, Handler } from '../kit/serve'
import { insert, query, Taken } from '../kit/store'

/** Notes that a record was looked at by another; once a day and person, which its id sees to. */
export async function noteLook(member: Member, { caller, now }: Pick<Ctx, 'caller' | 'now'>): Promise<void> {
  if (member._id === caller.id) return
  const look = { memberId: member._id, by: caller.id, byName: caller.name, at: now }
  try {
    await insert<Look>('looks', { _id: `${member._id}_${caller.id}_${dayOf(now)}`, ...look })
  } catch (e) {
    if (!(e instanceof Taken)) throw e
  }
}

export const looks: Handler<MemberContract['actions']['looks']> = async ({ cursor }, { caller }) => {
  const page = await query<Look>('looks', { where: { memberId: caller.id }, sort: '-at', cursor })
  return ok({ items: page.items.map(({ byName, at, about }) => ({ byName, at, about })), cursor: page.cursor })
}
