import { canDo, standingOf } from '@domain/condolence/circle'
import { follow } from '@domain/condolence/follow'
import type { Condolence, CondolenceState, Receiver } from '@domain/condolence/model'
import type { CondolenceDeed, CondolenceView } from '@domain/condolence/view'
import { viewFor } from '@domain/condolence/view-for'
import { type No, no } from '@domain/kit/result'
import type { Member } from '@domain/member/model'
import type { Deed } from '../kit/deed'
import type { Ctx } from '../kit/serve'
import { noteCaseLook } from './looked'
import { findCase, findVisits } from './store'
import { yearsOf } from './years'

/** The case, for whom it concerns; null for all others as for none. Inside a deed it is read there. */
export async function known(id: string, { caller }: Ctx, deed?: Deed): Promise<Condolence | null> {
  const found = await (deed ? deed.get<Condolence>('condolences', id) : findCase(id))
  return found && standingOf(found, caller) ? found : null
}

type Barred = No<'WRONG_STATE', { state: CondolenceState }> | ReturnType<typeof notAllowed>
const notAllowed = () => no('NOT_ALLOWED')

/** Null when this caller may do this now; else why not. Outsiders were answered NOT_FOUND before. */
export function refusedTo(deed: CondolenceDeed, c: Condolence, { caller }: Ctx): Barred | null {
  if (canDo(c, caller).includes(deed)) return null
  // Would it be theirs, were the case as it was in the beginning, or with all before done?
  const ever = [FRESH, DONE].some((facts) => canDo({ ...c, ...facts }, caller).includes(deed))
  return ever ? no('WRONG_STATE', { state: c.state }) : notAllowed()
}
const FRESH: Partial<Condolence> = {
  approval: undefined,
  declined: undefined,
  visitIds: [],
  payment: undefined,
  closed: undefined,
}
const DONE: Partial<Condolence> = {
  ...FRESH,
  visitIds: ['-'],
  approval: { amountFen: 1, form: 'cash', by: '', byName: '', at: 0 },
}

/** Writes a step of a case with its audit. The audit says states alone: reasons stay in the case. */
export async function write(deed: Deed, c: Condolence, set: Partial<Condolence>): Promise<Condolence> {
  const next: Condolence = { ...c, ...set, version: c.version + 1 }
  const kept = { ...next, ...follow(next) }
  await deed.update('condolences', kept)
  await deed.audit({ recordId: c._id, from: c.state, to: kept.state })
  return kept
}

/** As its reader may see it; the look is noted for whom the case is about. */
export async function seen(c: Condolence, ctx: Ctx): Promise<CondolenceView | null> {
  const handler = standingOf(c, ctx.caller) === 'handler'
  const [visits, years] = await Promise.all([
    c.visitIds.length > 0 ? findVisits(c.visitIds) : [],
    handler ? yearsOf(c, ctx) : undefined,
  ])
  await noteCaseLook([c], ctx)
  return viewFor(c, ctx.caller, { visits, years })
}

export const doneBy = ({ caller, now }: Ctx) => ({ by: caller.id, byName: caller.name, at: now })

export const receiverOf = ({ _id, name, staffNo, group, groupId, groupIds, kind }: Member): Receiver => ({
  id: _id,
  ...{ name, staffNo, group, groupId, groupIds, kind },
})
