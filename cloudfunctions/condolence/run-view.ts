import { type Hand, handId, type Run } from '@domain/condolence/run'
import { groupsFor, handsOut, mayChoose, readsBooks } from '@domain/condolence/run-rules'
import type { OwnHand, RunDeed, RunRow, RunView } from '@domain/condolence/running'
import type { Ctx } from '../kit/serve'
import { get } from '../kit/store'
import { isIn } from './run-store'

const ownOf = (hand: Hand | null | undefined): OwnHand => ({
  choiceId: hand?.choiceId,
  handedAt: hand?.handedAt,
  collector: hand?.collector?.name,
})

/** A row of the list; `mine` of who is in it. */
export const rowOf = ({ _id, title, kind, form, at, chooseUntil, choices }: Run, own?: Hand | null): RunRow => ({
  ...{ id: _id, title, kind, form, at, chooseUntil, choices },
  ...(own !== undefined && { mine: ownOf(own) }),
})

/** A run as this caller may see it. */
export async function runView(run: Run, { caller, now }: Pick<Ctx, 'caller' | 'now'>): Promise<RunView> {
  const [inside, hand] = await Promise.all([isIn(run._id, caller.id), get<Hand>('hands', handId(run._id, caller.id))])
  const can: RunDeed[] = []
  if (inside && !hand?.handed && mayChoose(run, now)) can.push('choose')
  if (handsOut(caller, run)) can.push('hand')
  const groups = groupsFor(caller, run)
  const knows = readsBooks(caller) || groups.length > 0
  return {
    ...rowOf(run, inside ? hand : undefined),
    ...{ asOf: run.asOf, valueFen: run.valueFen, can },
    ...(knows && { source: run.source, line: run.line, madeBy: run.made.byName }),
    ...(knows && { people: run.count, sumFen: run.count * run.valueFen }),
  }
}
