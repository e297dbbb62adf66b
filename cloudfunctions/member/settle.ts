import { memberWord } from '@domain/kit/audience'
import type { Answer } from '@domain/kit/contract'
import { no, ok } from '@domain/kit/result'
import { dayOf } from '@domain/kit/time'
import { settled } from '@domain/member/change'
import type { MemberContract } from '@domain/member/contract'
import type { Member } from '@domain/member/model'
import type { Wish } from '@domain/member/wish'
import { afterWish, emptied, isOfDeleted, isStale, valueIn, wishView } from '@domain/member/wish-rules'
import { type Deed, Kept } from '../kit/deed'
import type { Ctx, Handler } from '../kit/serve'
import { again, all, memberIn } from './store'
import { close } from './wish'

/** Does to the record what was wished. Corrections that were settled before say no more than that, once data are deleted. */
async function grant(deed: Deed, wish: Wish, member: Member, earlier: readonly Wish[], ctx: Ctx) {
  await deed.update('members', settled(afterWish(member, wish, dayOf(ctx.now))))
  await deed.audit({ recordId: member._id, from: wish.kind, to: 'granted', why: wish.column })
  if (wish.kind !== 'delete') return
  for (const { _id } of earlier) {
    const known = await deed.get<Wish>('wishes', _id)
    if (!known) continue
    // What was still asked for is answered by this: there is nothing left to correct.
    const over = isOfDeleted(known) && known.state === 'open' ? await close(deed, known, 'cancelled', ctx) : known
    if (emptied(over) !== over) await deed.update('wishes', emptied(over))
  }
}

type Settle = MemberContract['actions']['settle']
type Outcome = Answer<Settle>

export const settle: Handler<Settle> = async ({ id, grant: granted, why }, ctx) => {
  const unfit = await ctx.unfit({ why })
  if (unfit) return unfit
  const holders = await all<Member>(
    'members',
    { roleNames: { in: ['committee', 'chair'] }, state: 'active' },
    'sortName',
  )
  const others = holders.some((m) => m._id !== ctx.caller.id)

  const work = async (deed: Deed): Promise<Outcome | Kept<Outcome>> => {
    const wish = await deed.get<Wish>('wishes', id)
    if (!wish) return no('NOT_FOUND')
    if (wish.state !== 'open') return no('SETTLED', { state: wish.state })
    if (!granted && !why) return no('REASON_NEEDED')
    // Nobody settles their own matter while somebody else can.
    if (wish.memberId === ctx.caller.id && others) return no('OWN_MATTER')
    const member = await memberIn(deed, wish.memberId)
    if (granted && member && isStale(member, wish)) {
      // What the record says by now is kept with the wish: whoever has seen that may grant it still.
      const seen: Wish = wish.column ? { ...wish, before: valueIn(member, wish.column) } : wish
      await deed.update('wishes', seen)
      return new Kept(no('CHANGED', { current: wishView(seen, ctx.caller) }))
    }
    if (granted && member) await grant(deed, wish, member, await earlierOf(wish), ctx)
    const state = granted ? 'granted' : 'declined'
    const reason = why ? { reason: why } : {}
    await deed.tell([memberWord(wish.memberId)], 'wish_settled', { id, title: wish.kind, state, ...reason })
    return ok(wishView(await close(deed, wish, state, ctx, why), ctx.caller))
  }
  return again(() => ctx.deed(work))
}

const earlierOf = async ({ kind, memberId, _id }: Wish): Promise<Wish[]> =>
  kind === 'delete' ? (await all<Wish>('wishes', { memberId }, '-at')).filter((w) => w._id !== _id) : []
