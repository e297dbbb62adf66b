import type { BallotContract } from '@domain/ballot/contract'
import type { Ballot } from '@domain/ballot/model'
import { runOffQuestions } from '@domain/ballot/run-off'
import { seenByOf } from '@domain/ballot/standing'
import { no, ok } from '@domain/kit/result'
import { lengthOf } from '@domain/kit/text'
import { DAY } from '@domain/kit/time'
import type { Handler } from '../kit/serve'
import { newId } from '../kit/store'
import { seenNow, toDo } from './counting-step'
import { doneBy, write } from './step'

const AGAIN = '（再次选举）'
const TITLE = 100 - lengthOf(AGAIN)
const titled = (title: string) => {
  const plain = title.endsWith(AGAIN) ? title.slice(0, -AGAIN.length) : title
  return [...plain].slice(0, TITLE).join('') + AGAIN
}

/** In the making, for the chair to set its times and whatever else is to be otherwise. One at a time. */
export const runOff: Handler<BallotContract['actions']['runOff']> = async ({ id }, ctx) => {
  const done = await ctx.deed(async (deed) => {
    const found = await toDo('runOff', id, ctx, deed)
    if (!found.ok) return found
    const before = found.value
    const questions = runOffQuestions(before, newId)
    if (questions.length === 0) return no('NO_RUN_OFF')
    const made = before.runOffId === undefined ? null : await deed.get<Ballot>('ballots', before.runOffId)
    if (made && made.state !== 'cancelled' && made.state !== 'void') return ok(made._id)
    const { audience, secrecy, scrutineers, opensAt, closesAt } = before
    // Its candidates and days are others.
    const { competitive, publicFrom, publicTo, ...rules } = before.rules
    // At the same hours, a day or more from now: nothing opens before somebody has looked at it.
    const later = Math.ceil((ctx.now - opensAt) / DAY + 1) * DAY
    const plain = {
      ...{ _id: newId(), version: 1, kind: 'election' as const, questions, title: titled(before.title) },
      ...{ audience, secrecy, rules, scrutineers, readers: [], excluded: [], merges: [], runOffOf: id },
      // They stay the first ballot's: whoever sees that one sees them.
      files: before.files,
      ...{ opensAt: opensAt + later, closesAt: closesAt + later },
      ...{ state: 'made' as const, made: doneBy(ctx) },
    }
    const again: Ballot = { ...plain, seenBy: seenByOf(plain) }
    await deed.insert('ballots', again)
    await deed.audit({ recordId: again._id, from: null, to: 'made' })
    await write(deed, before, { runOffId: again._id })
    return ok(again._id)
  })
  return done.ok ? seenNow(done.value, ctx) : done
}
