import { groupsOf, inOrder } from '@domain/condolence/freezing'
import type { Receiver } from '@domain/condolence/model'
import { LIST_SIZE, listId, type Run, type RunList } from '@domain/condolence/run'
import { runFormsOf } from '@domain/condolence/run-rules'
import type { running } from '@domain/condolence/running'
import { memberWord } from '@domain/kit/audience'
import type { Answer, Given } from '@domain/kit/contract'
import { no, ok } from '@domain/kit/result'
import { dayOf } from '@domain/kit/time'
import type { Deed } from '../kit/deed'
import type { Ctx, Handler } from '../kit/serve'
import { newId } from '../kit/store'
import { refusedAudience } from './run-audience'
import { overCap } from './run-cap'
import { frozenPeople } from './run-people'
import { findRun } from './run-store'
import { runView } from './run-view'
import { doneBy } from './step'
import { takeTurn } from './store'

type RunAction = (typeof running)['run']

/** Words of one notice; its record is copied into every mark of who has read it. */
const TOLD = 500

function runOf(input: Given<RunAction>, people: readonly Receiver[], ctx: Ctx): Run {
  const { title, kind, asOf, choices, chooseUntil, valueFen, form, source, line } = input
  const groups = groupsOf(people)
  return {
    ...{ _id: newId(), title, kind, asOf, choices, chooseUntil, valueFen, form, source, line },
    ...{ count: people.length, groups, groupIds: [...new Set(groups.flatMap((g) => g.groupIds))] },
    ...{ made: doneBy(ctx), at: ctx.now, year: Number(dayOf(ctx.now).slice(0, 4)) },
  }
}

async function write(deed: Deed, run: Run, people: readonly Receiver[]): Promise<void> {
  await deed.insert<Run>('runs', run)
  for (let n = 0; n * LIST_SIZE < people.length; n++) {
    const some = people.slice(n * LIST_SIZE, (n + 1) * LIST_SIZE)
    await deed.insert<RunList>('runlists', {
      ...{ _id: listId(run._id, n), runId: run._id, at: run.at, ids: some.map((p) => p.id), people: some },
    })
  }
  await deed.audit({ recordId: run._id, from: null, to: 'made' })
  const about = { id: run._id, title: run.title, until: run.choices.length > 0 ? run.chooseUntil : undefined }
  for (let i = 0; i < people.length; i += TOLD)
    await deed.tell(
      people.slice(i, i + TOLD).map((p) => memberWord(p.id)),
      'run_made',
      { ...about, count: run.choices.length },
    )
}

/** People are frozen with the run: who is in it does not change any more. */
export const run: Handler<RunAction> = async (input, ctx): Promise<Answer<RunAction>> => {
  const { title, kind, audience, asOf, choices, chooseUntil, valueFen, form, source, line } = input
  const texts = choices.map((c, n) => [`choices.${n}.name`, c.name])
  const refused = await ctx.unfit({ title, line, ...Object.fromEntries(texts) })
  if (refused) return refused
  const frozen = await frozenPeople(audience, asOf, ctx.now)
  const people = inOrder(frozen)
  const unheard = await refusedAudience(audience, frozen, ctx.caller)
  const done = await ctx.deed(async (deed) => {
    if (asOf > dayOf(ctx.now)) return no('FUTURE_DAY', { field: 'asOf' })
    const forms = runFormsOf(kind)
    if (!forms.includes(form)) return no('FORM_REFUSED', { forms: [...forms] })
    if (chooseUntil !== undefined && chooseUntil <= ctx.now) return no('PAST_MOMENT')
    if (unheard) return no(unheard)
    const made = runOf(input, people, ctx)
    if (kind === 'festival') await takeTurn(deed)
    const { over, count, capFen } = await overCap(people, { kind, valueFen, source, year: made.year }, ctx)
    if (capFen !== undefined && count > 0) return no('OVER_CAP', { capFen, count, over })
    await write(deed, made, people)
    return ok({ id: made._id })
  })
  if (!done.ok) return done
  const made = await findRun(done.value.id)
  return made ? ok(await runView(made, ctx)) : no('NOT_FOUND')
}
