import { dayOf } from '@domain/kit/time'
import type { Look, Member, MemberView } from '@domain/member/model'
import { sightOf } from '@domain/member/rules'
import { viewOf } from '@domain/member/view'
import type { Wish } from '@domain/member/wish'
import type { Audit } from '../kit/deed'
import type { Ctx } from '../kit/serve'
import { get } from '../kit/store'
import { noteLook } from './looks'
import { all, readMember } from './store'
import { wishFor } from './wish'

/** An application to join with its person, as this caller may see them; null for others' and for any other wish. */
export async function applicationFor(id: string, ctx: Ctx): Promise<{ wish: Wish; member: MemberView } | null> {
  const found = await wishFor(id, ctx.caller, (wishId) => get<Wish>('wishes', wishId))
  if (found?.wish.kind !== 'join' || !found.member) return null
  const sight = sightOf(ctx.caller, found.member, false)
  if (!sight) return null
  await noteLook(found.member, ctx)
  return { wish: found.wish, member: viewOf(found.member, sight, dayOf(ctx.now)) }
}

export interface Kept {
  record: Member
  history: Audit[]
  looks: Look[]
  wishes: Wish[]
}
/** All that is kept of the caller as a person, oldest first. */
export async function keptOf({ caller: { id } }: Ctx): Promise<Kept | null> {
  const record = await readMember(id)
  if (!record) return null
  const [history, looks, wishes] = await Promise.all([
    all<Audit>('audits', { recordId: id }, '-at'),
    all<Look>('looks', { memberId: id }, '-at'),
    all<Wish>('wishes', { memberId: id }, '-at'),
  ])
  return { record, history: history.reverse(), looks: looks.reverse(), wishes: wishes.reverse() }
}
