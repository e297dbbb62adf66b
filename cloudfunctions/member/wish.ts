import { memberWord, roleWord } from '@domain/kit/audience'
import { no, ok } from '@domain/kit/result'
import { dayOf } from '@domain/kit/time'
import { settled as settledRecord } from '@domain/member/change'
import type { MemberContract } from '@domain/member/contract'
import type { Caller, Member } from '@domain/member/model'
import type { Wish, WishView } from '@domain/member/wish'
import { afterWish, canApply, correctedValue } from '@domain/member/wish-rules'
import type { Deed } from '../kit/deed'
import type { Ctx, Handler } from '../kit/serve'
import { newId, query, type Where } from '../kit/store'
import { again, all, memberIn, readMember } from './store'

type Actions = MemberContract['actions']
const isOffice = ({ roles }: Pick<Caller, 'roles'>) => roles.includes('committee') || roles.includes('chair')

function viewOf({ _id, groupIds, ...wish }: Wish, { caller }: Pick<Ctx, 'caller'>): WishView {
  const open = wish.state === 'open'
  const own = wish.memberId === caller.id
  return {
    ...wish,
    id: _id,
    may: [...(open && isOffice(caller) ? (['settle'] as const) : []), ...(open && own ? (['cancel'] as const) : [])],
  }
}

export const apply: Handler<Actions['apply']> = async (asked, ctx) => {
  const unfit = await ctx.unfit({ text: asked.text, value: asked.value })
  if (unfit) return unfit
  const value = asked.kind === 'correct' ? correctedValue(asked) : undefined
  if (asked.kind === 'correct' && value === undefined) return no('BAD_INPUT', { field: 'value' })
  const leaders = (await all<Member>('members', { roleNames: 'leader', state: 'active' })).filter(
    (m) => m.groupId === ctx.caller.groupId && m._id !== ctx.caller.id,
  )
  return ctx.deed(async (deed) => {
    const member = await memberIn(deed, ctx.caller.id)
    if (!member) return no('NOT_FOUND')
    // One of a kind is open at a time; its id says so, and two taps at once cannot both write it.
    const _id = `${member._id}_${asked.kind}${asked.column ? `_${asked.column}` : ''}`
    const open = await deed.get<{ _id: string; wishId: string }>('series', `wish_${_id}`)
    const refused = canApply(
      member,
      asked.kind,
      open !== null,
      asked.column && String(member[asked.column] ?? ''),
      value,
    )
    if (!refused.ok) return refused
    const wish: Wish = {
      _id: newId(),
      kind: asked.kind,
      state: 'open',
      memberId: member._id,
      name: member.name,
      staffNo: member.staffNo,
      group: member.group,
      groupIds: member.groupIds,
      at: ctx.now,
      ...(asked.text && { text: asked.text }),
      ...(asked.column && { column: asked.column, value, before: String(member[asked.column] ?? '') }),
    }
    await deed.insert('wishes', wish)
    await deed.insert('series', { _id: `wish_${_id}`, wishId: wish._id } as { _id: string })
    await deed.audit({ recordId: wish._id, from: null, to: 'open', why: asked.kind })
    const about = { id: wish._id, title: member.name, state: asked.kind }
    await deed.tell([roleWord('committee'), roleWord('chair'), ...leaders.map((l) => memberWord(l._id))], 'wish', about)
    return ok(viewOf(wish, ctx))
  })
}

/** Whether this caller may know of a wish. */
const maySee = (wish: Wish, { id, roles, groupId }: Caller) =>
  wish.memberId === id || isOffice({ roles }) || (roles.includes('leader') && wish.groupIds.includes(groupId))

async function close(deed: Deed, wish: Wish, state: Wish['state'], ctx: Ctx, why?: string): Promise<Wish> {
  const next: Wish = { ...wish, state, settledAt: ctx.now, settledBy: ctx.caller.name, ...(why && { why }) }
  await deed.update('wishes', next)
  await deed.remove('series', `wish_${wish.memberId}_${wish.kind}${wish.column ? `_${wish.column}` : ''}`)
  await deed.audit({ recordId: wish._id, from: wish.state, to: state, why })
  return next
}

export const cancel: Handler<Actions['cancel']> = ({ id }, ctx) =>
  ctx.deed(async (deed) => {
    const wish = await deed.get<Wish>('wishes', id)
    if (wish?.memberId !== ctx.caller.id) return no('NOT_FOUND')
    if (wish.state !== 'open') return no('SETTLED', { state: wish.state })
    return ok(viewOf(await close(deed, wish, 'cancelled', ctx), ctx))
  })

export const settle: Handler<Actions['settle']> = async ({ id, grant, why }, ctx) => {
  const unfit = await ctx.unfit({ why })
  if (unfit) return unfit
  const others = (await all<Member>('members', { roleNames: { in: ['committee', 'chair'] }, state: 'active' })).some(
    (m) => m._id !== ctx.caller.id,
  )
  const work = async (deed: Deed) => {
    const wish = await deed.get<Wish>('wishes', id)
    if (!wish) return no('NOT_FOUND')
    if (wish.state !== 'open') return no('SETTLED', { state: wish.state })
    if (!grant && !why) return no('REASON_NEEDED')
    // Nobody settles their own matter while somebody else can.
    if (wish.memberId === ctx.caller.id && others) return no('OWN_MATTER')
    const member = await memberIn(deed, wish.memberId)
    if (grant && member) {
      const next = settledRecord(afterWish(member, wish, dayOf(ctx.now)))
      await deed.update('members', next)
      await deed.audit({ recordId: member._id, from: wish.kind, to: 'granted', why: wish.column })
    }
    const state = grant ? 'granted' : 'declined'
    await deed.tell([memberWord(wish.memberId)], 'wish_settled', {
      id: wish._id,
      title: wish.kind,
      state,
      ...(why && { reason: why }),
    })
    return ok(viewOf(await close(deed, wish, state, ctx, why), ctx))
  }
  return again(() => ctx.deed<Awaited<ReturnType<typeof work>>>(work))
}

export const wishes: Handler<Actions['wishes']> = async ({ mine, state, cursor }, ctx) => {
  const { caller } = ctx
  const office = isOffice(caller)
  const own = mine || (!office && !caller.roles.includes('leader'))
  const where: Where = {
    ...(own ? { memberId: caller.id } : office ? {} : { groupIds: caller.groupId }),
    ...(state && { state }),
  }
  const page = await query<Wish>('wishes', { where, sort: '-at', cursor })
  const items = page.items.filter((w) => maySee(w, caller)).map((w) => viewOf(w, ctx))
  return ok({ items, cursor: page.cursor })
}

/** For a printed form: a wish that this caller may see, with the person as the record has them now. */
export async function wishFor(id: string, caller: Caller, find: (id: string) => Promise<Wish | null>) {
  const wish = await find(id)
  return wish && maySee(wish, caller) ? { wish, member: await readMember(wish.memberId) } : null
}
