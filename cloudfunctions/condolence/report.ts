import { isAsked, standingOf } from '@domain/condolence/circle'
import { follow } from '@domain/condolence/follow'
import type { Condolence } from '@domain/condolence/model'
import type { reporting } from '@domain/condolence/reporting'
import { canReport, canReportFor, isSame, SAME_DAYS } from '@domain/condolence/rules'
import { memberWord, roleWord } from '@domain/kit/audience'
import type { Given } from '@domain/kit/contract'
import { no, ok } from '@domain/kit/result'
import { addDays } from '@domain/kit/time'
import type { Member } from '@domain/member/model'
import type { Deed } from '../kit/deed'
import type { Ctx, Handler } from '../kit/serve'
import { newId } from '../kit/store'
import { answerOf } from './answer'
import { peopleOf } from './people'
import { doneBy, receiverOf } from './step'
import { casesOf, takeTurn } from './store'

type Report = (typeof reporting)['report']
type Asked = Given<Report>

export const report: Handler<Report> = async (asked, ctx) => {
  const unfit = await ctx.unfit({ note: asked.note })
  if (unfit) return unfit
  const done = await ctx.deed(async (deed) => {
    const may = canReport(asked, ctx.caller, ctx.now)
    if (!may.ok) return may
    const people = await peopleOf(asked.recipientIds)
    if (!people) return no('UNKNOWN_PEOPLE', { field: 'recipientIds' })
    const mayFor = canReportFor(people.map(receiverOf), ctx.caller)
    if (!mayFor.ok) return mayFor
    await takeTurn(deed)
    const refused = await alreadyReported(asked, people, ctx)
    if (refused) return refused
    const c = caseOf(asked, people, ctx)
    await deed.insert('condolences', c)
    await deed.audit({ recordId: c._id, from: null, to: c.state })
    await tell(deed, c, ctx)
    return ok(c._id)
  })
  return done.ok ? answerOf(done.value, ctx) : done
}

async function alreadyReported(asked: Asked, people: readonly Member[], { caller }: Ctx) {
  const days = [addDays(asked.happenedOn, -SAME_DAYS), addDays(asked.happenedOn, SAME_DAYS)]
  const years = [...new Set(days.map(yearOf))]
  const same = (await casesOf(asked.recipientIds, asked.kind, years)).find((c) => isSame(c, asked))
  if (!same) return null
  const name = people.find((m) => same.recipientIds.includes(m._id))?.name ?? ''
  return no('ALREADY_REPORTED', { name, ...(standingOf(same, caller) && { id: same._id }) })
}
const yearOf = (day: string) => Number(day.slice(0, 4))

function caseOf({ kind, recipientIds, happenedOn, note }: Asked, people: readonly Member[], ctx: Ctx): Condolence {
  const base = {
    ...{ _id: newId(), version: 1, kind, state: 'reported' as const, recipientIds, happenedOn },
    recipients: people.map((m) => ({ ...receiverOf(m), circle: 'handlers' as const })),
    year: yearOf(happenedOn),
    note: note || undefined,
    reported: doneBy(ctx),
    reportedAt: ctx.now,
    ...{ visitors: [], visitIds: [] },
  }
  return { ...base, ...follow(base) }
}

/** The notices name no kind, no name and no sum: they lie in inboxes that others look at. */
async function tell(deed: Deed, c: Condolence, { caller }: Ctx): Promise<void> {
  const about = { id: c._id, title: '' }
  await deed.tell([roleWord('chair')], 'condolence_reported', about)
  if (!isAsked(c)) return
  const others = c.recipientIds.filter((id) => id !== caller.id)
  await deed.tell(others.map(memberWord), 'may_know', about)
}
