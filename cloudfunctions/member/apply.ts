import { memberWord, roleWord } from '@domain/kit/audience'
import { no, ok } from '@domain/kit/result'
import type { MemberContract } from '@domain/member/contract'
import type { Correctable, Wish } from '@domain/member/wish'
import { canApply, correctedValue, valueIn, wishView } from '@domain/member/wish-rules'
import type { Deed } from '../kit/deed'
import type { Handler } from '../kit/serve'
import { newId } from '../kit/store'
import { again, memberIn } from './store'
import { activeLeaders } from './tree'
import { openId } from './wish'

/** Columns into which anything can be written. */
const FREE: readonly Correctable[] = ['name', 'department', 'post']

/** The group's leader hears of it, and the committee, who settles it. */
export const apply: Handler<MemberContract['actions']['apply']> = async (asked, ctx) => {
  const { kind, text } = asked
  const { id: memberId, groupId } = ctx.caller
  // A column means nothing to the other kinds; kept, it would tell one membership asked for from another.
  const column = kind === 'correct' ? asked.column : undefined
  const value = correctedValue({ column, value: asked.value })
  if (kind === 'correct' && column === undefined) return no('BAD_INPUT', { field: 'column' })
  if (kind === 'correct' && value === undefined) return no('BAD_INPUT', { field: 'value' })
  // Digits and days offend nobody, and a phone number is not for others to read.
  const words = column !== undefined && FREE.includes(column) ? value : undefined
  const unfit = await ctx.unfit({ text, value: words })
  if (unfit) return unfit
  const leaders = (await activeLeaders()).filter((m) => m.groupId === groupId && m._id !== memberId)

  const work = async (deed: Deed) => {
    const member = await memberIn(deed, memberId)
    if (member?.state !== 'active') return no('NOT_FOUND')
    const before = column && valueIn(member, column)
    const open = openId({ memberId, kind, column })
    const may = canApply(member, kind, (await deed.get('series', open)) !== null, before, value)
    if (!may.ok) return may
    const { name, staffNo, group, groupIds } = member
    const wish: Wish = {
      ...{ _id: newId(), kind, state: 'open', memberId, name, staffNo, group, groupIds, at: ctx.now },
      ...(text && { text }),
      ...(column && { column, value, before }),
    }
    await deed.insert('wishes', wish)
    await deed.insert<{ _id: string; wishId: string }>('series', { _id: open, wishId: wish._id })
    await deed.audit({ recordId: wish._id, from: null, to: 'open', why: kind })
    const to = [roleWord('committee'), roleWord('chair'), ...leaders.map((l) => memberWord(l._id))]
    await deed.tell(to, 'wish', { id: wish._id, title: name, state: kind })
    return ok(wishView(wish, ctx.caller))
  }
  return again(() => ctx.deed<Awaited<ReturnType<typeof work>>>(work))
}
