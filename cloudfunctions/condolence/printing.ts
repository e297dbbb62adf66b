import { standingOf } from '@domain/condolence/circle'
import type { Condolence, Visit } from '@domain/condolence/model'
import type { Standard } from '@domain/condolence/standard'
import type { CondolenceView, VisitView } from '@domain/condolence/view'
import { visitView } from '@domain/condolence/view-for'
import type { Ctx } from '../kit/serve'
import { get, getMany } from '../kit/store'
import { noteCaseLook } from './looked'
import { known, seen } from './step'
import { standardsOf } from './years'

export interface PrintedCase {
  seen: CondolenceView
  standard: Standard
}

/** A case with what the school gives in such cases. Null for whom it does not concern, as for what is not there. */
export async function caseFor(id: string, ctx: Ctx): Promise<PrintedCase | null> {
  const c = await known(id, ctx)
  const view = c && (await seen(c, ctx))
  return view && { seen: view, standard: standardsOf(ctx.settings)[view.kind] }
}

export interface PrintedVisit {
  visit: VisitView
  /** By id; of the recipients that the caller may see. */
  groups: ReadonlyMap<string, string>
  /** Whether the caller handles one of its cases, or only knows of one. */
  handles: boolean
}

/** A visit with those of its recipients whose cases the caller handles. Null as above. */
export async function visitFor(id: string, ctx: Ctx): Promise<PrintedVisit | null> {
  const visit = await get<Visit>('visits', id)
  if (!visit) return null
  const cases = (await getMany<Condolence>('condolences', visit.caseIds)).filter((c) => standingOf(c, ctx.caller))
  if (cases.length === 0) return null
  const handled = cases.filter((c) => standingOf(c, ctx.caller) === 'handler')
  await noteCaseLook(handled, ctx)
  const view = visitView(
    visit,
    handled.flatMap((c) => c.recipientIds),
  )
  const groups = new Map(visit.recipients.map((r) => [r.id, r.group]))
  return { visit: view, groups, handles: handled.length > 0 }
}
