import type { Receiver } from '@domain/condolence/model'
import { type Hand, handId, type Run } from '@domain/condolence/run'
import { handsOut, handsTo, mayChoose } from '@domain/condolence/run-rules'
import type { running } from '@domain/condolence/running'
import type { Answer } from '@domain/kit/contract'
import { no, ok } from '@domain/kit/result'
import type { Deed } from '../kit/deed'
import type { Ctx, Handler } from '../kit/serve'
import { alreadyHanded, handOf, keep, once } from './run-hand'
import { findRun, personIn, runFor } from './run-store'
import { runView } from './run-view'

type Choose = (typeof running)['choose']

async function chooseFor(deed: Deed, run: Run, person: Receiver, choiceId: string, { now }: Ctx) {
  if (!run.choices.some((c) => c.id === choiceId)) return no('NO_SUCH_CHOICE')
  const before = await deed.get<Hand>('hands', handId(run._id, person.id))
  if (before?.handed) return alreadyHanded(before)
  if (!mayChoose(run, now)) return no('CHOICE_OVER', { until: run.chooseUntil ?? now })
  if (before?.choiceId !== choiceId) await keep(deed, before, { ...handOf(run, person, before), choiceId })
  return ok({ id: run._id })
}

export const choose: Handler<Choose> = async ({ runId, choiceId, memberId }, ctx): Promise<Answer<Choose>> => {
  const { caller } = ctx
  const run = await runFor(runId, caller)
  if (!run) return no('NOT_FOUND')
  const own = memberId === undefined || memberId === caller.id
  if (!own && !handsOut(caller, run)) return no('NOT_ALLOWED')
  const person = await personIn(runId, memberId ?? caller.id)
  if (!person) return no('NOT_IN_RUN', { name: '' })
  if (!own && !handsTo(caller, person)) return no('OTHER_GROUP', { memberId: person.id, name: person.name })
  const done = await once(() => ctx.deed((deed) => chooseFor(deed, run, person, choiceId, ctx)))
  if (!done.ok) return done
  const now = await findRun(runId)
  return now ? ok(await runView(now, ctx)) : no('NOT_FOUND')
}
