import type { BallotContract } from '@domain/ballot/contract'
import type { Ballot } from '@domain/ballot/model'
import { no, ok } from '@domain/kit/result'
import type { Handler } from '../kit/serve'
import { seenNow, toDo } from './counting-step'
import { outcomeOf, sheetOf } from './sheet'
import { doneBy, write } from './step'

/** Names that were written in, and those that they were read as. */
function isWritten({ result, merges }: Ballot, question: number, name: string): boolean {
  const of = result?.questions[question]
  const shown = of && 'writeIns' in of ? of.writeIns.map((w) => w.name) : []
  const read = merges.filter((m) => m.question === question).flatMap((m) => [m.from, m.to])
  return [...shown, ...read].includes(name)
}

/** Who read which name as which stays: readings are added, never taken out. */
export const mergeWriteIns: Handler<BallotContract['actions']['mergeWriteIns']> = async (asked, ctx) => {
  const { id, ...reading } = asked
  const done = await ctx.deed(async (deed) => {
    const found = await toDo('mergeWriteIns', id, ctx, deed)
    if (!found.ok) return found
    const ballot = found.value
    if (!isWritten(ballot, reading.question, reading.from)) return no('UNKNOWN_NAME')
    const next: Ballot = { ...ballot, merges: [...ballot.merges, { ...reading, ...doneBy(ctx) }] }
    const { result } = outcomeOf(next, await sheetOf(next))
    await write(deed, ballot, { merges: next.merges, result })
    return ok(id)
  })
  return done.ok ? seenNow(id, ctx) : done
}
