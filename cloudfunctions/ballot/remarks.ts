import type { BallotContract } from '@domain/ballot/contract'
import type { Ballot } from '@domain/ballot/model'
import { standingOf } from '@domain/ballot/standing'
import { no, ok } from '@domain/kit/result'
import type { Ctx, Handler } from '../kit/serve'
import { toDo } from './counting-step'
import { remarksOf } from './remark-list'
import { write } from './step'
import { ballotFor } from './store'

const BOXED: readonly Ballot['state'][] = ['closed', 'counted', 'published']

/** Scrutineers read them first, all of them; its readers what is not held back, once the result is theirs. */
export const remarks: Handler<BallotContract['actions']['remarks']> = async ({ id }, { caller }) => {
  const ballot = await ballotFor(id, caller)
  if (!ballot) return no('NOT_FOUND')
  const { scrutineer, reader } = standingOf(ballot, caller)
  if (!scrutineer && !reader) return no('NOT_ALLOWED')
  if (!BOXED.includes(ballot.state) || !(scrutineer || ballot.state === 'published'))
    return no('WRONG_STATE', { state: ballot.state })
  const items = await remarksOf(ballot)
  return ok({ items: scrutineer ? items : items.filter((r) => !r.heldBack) })
}

/** A name or an insult that is nobody's to read. Neither audit nor request holds a word of it. */
export const holdBack: Handler<BallotContract['actions']['holdBack']> = async ({ id, key, held }, ctx: Ctx) => {
  const done = await ctx.deed(async (deed) => {
    const found = await toDo('holdBack', id, ctx, deed)
    if (!found.ok) return found
    const ballot = found.value
    const all = await remarksOf(ballot)
    if (!all.some((r) => r.key === key)) return no('NOT_FOUND')
    const others = (ballot.heldBack ?? []).filter((k) => k !== key)
    await write(deed, ballot, { heldBack: held ? [...others, key] : others })
    return ok(id)
  })
  if (!done.ok) return done
  const ballot = await ballotFor(id, ctx.caller)
  return ballot ? ok({ items: await remarksOf(ballot) }) : no('NOT_FOUND')
}
