import { randomBytes } from 'node:crypto'
import { placesLine } from '@domain/contest/change'
import type { ContestContract } from '@domain/contest/contract'
import type { Contest } from '@domain/contest/model'
import { phaseOf } from '@domain/contest/phase'
import { emptyRoll } from '@domain/contest/roll'
import { canKeepTimes, seenBy } from '@domain/contest/rules'
import { wordsOf } from '@domain/kit/audience'
import { no, ok } from '@domain/kit/result'
import type { Handler } from '../kit/serve'
import { toRun } from './change'
import { contestView } from './contest-view'
import { tellMany } from './tell'

export const publish: Handler<ContestContract['actions']['publish']> = ({ id }, ctx) =>
  ctx.deed(async (deed) => {
    const found = await toRun(deed, id, ctx)
    if (!found.ok) return found
    const draft = found.value.contest
    if (draft.state !== 'draft') return no('WRONG_PHASE', { phase: phaseOf(draft, ctx.now) })
    const times = canKeepTimes(draft)
    if (!times.ok) return times
    // What is over before it is told of is a mistyped date.
    if (draft.endsAt <= ctx.now) return no('TIMES', { field: 'endsAt' })
    const known = { ...draft, state: 'published' as const }
    const contest: Contest = { ...known, version: draft.version + 1, seenBy: seenBy(known) }
    const roll = {
      ...emptyRoll(contest, randomBytes(32).toString('hex')),
      log: contest.events.map((e) => placesLine(e, ctx.now)),
      queue: Object.fromEntries(contest.events.map((e) => [e.id, []])),
    }
    await deed.update('contests', contest)
    await deed.insert('rolls', roll)
    await deed.audit({ recordId: id, from: 'draft', to: 'published' })
    await tellMany(deed, wordsOf(contest.audience), 'contest_published', {
      id,
      title: contest.title,
      until: contest.signUpClosesAt,
    })
    return ok(await contestView(contest, roll, ctx, []))
  })
