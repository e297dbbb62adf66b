import { standingOf } from '@domain/condolence/circle'
import type { CondolenceContract } from '@domain/condolence/contract'
import type { Condolence, Named, Visit } from '@domain/condolence/model'
import { visitView } from '@domain/condolence/view-for'
import { canVisit, kindOf, minutesOf, sameGift } from '@domain/condolence/visiting'
import { roleWord } from '@domain/kit/audience'
import type { Answer, Given } from '@domain/kit/contract'
import { no, ok } from '@domain/kit/result'
import { dayOf } from '@domain/kit/time'
import type { Member } from '@domain/member/model'
import type { Deed } from '../kit/deed'
import type { Ctx, Handler } from '../kit/serve'
import { getMany, newId } from '../kit/store'
import { noteCaseLook } from './looked'
import { visitsOf } from './pay'
import { doneBy, known, refusedTo, write } from './step'
import { findMembers, findVisits } from './store'

type VisitAction = CondolenceContract['actions']['visit']
type Asked = Given<VisitAction>

export const visit: Handler<VisitAction> = async (asked, ctx) => {
  const { note, line, visitorIds, advancedBy, proofSeenBy } = asked
  const unfit = await ctx.unfit({ note, line })
  if (unfit) return unfit
  const helpers = [...visitorIds, ...[advancedBy, proofSeenBy].filter((id) => id !== undefined)]
  const people = new Map((await findMembers([...new Set(helpers)])).map((m) => [m._id, m]))
  const _id = newId()
  const done = await ctx.deed(async (deed) => {
    const cases: Condolence[] = []
    for (const caseId of asked.ids) {
      const c = await known(caseId, ctx, deed)
      if (!c) return no('NOT_FOUND')
      const barred = refusedTo('visit', c, ctx)
      if (barred) return barred
      cases.push(c)
    }
    const kind = kindOf(cases)
    const refused = canVisit(cases, asked, dayOf(ctx.now))
    if (refused) return refused
    if (!kind) return no('MIXED_KINDS')
    const field = unknown(asked, people)
    if (field) return no('UNKNOWN_PEOPLE', { field })
    // Nobody sees their own proof.
    if (proofSeenBy && asked.recipientIds.includes(proofSeenBy)) return no('BAD_INPUT', { field: 'proofSeenBy' })
    const same = asked.again ? undefined : sameGift(await givenFor(deed, cases), asked)
    if (same) return alreadyGiven(same, cases, ctx)
    const named = (who: string | undefined) => nameIn(people, who)
    const { on, form, amountFen, source } = asked
    const recipients = asked.recipientIds.flatMap((r) => receiverIn(cases, r))
    const visit: Visit = {
      ...{ _id, version: 1, kind, caseIds: asked.ids, on, year: Number(on.slice(0, 4)) },
      ...{ form, amountFen, source, line, note: note || undefined },
      visitors: visitorIds.flatMap((v) => named(v) ?? []),
      recipients,
      recipientIds: recipients.map((r) => r.id),
      ...{ advancedBy: named(advancedBy), proofSeenBy: named(proofSeenBy) },
      ...{ vouchers: [], minutes: minutesOf(cases), made: doneBy(ctx) },
    }
    await deed.insert('visits', visit)
    const ownMoney = source === 'union' ? { ownMoney: true as const } : {}
    for (const c of cases) await write(deed, c, { state: 'visited', visitIds: [...c.visitIds, _id], ...ownMoney })
    // The chair was first: money can be asked for now. One word, however many cases.
    const payable = cases.find((c) => source === 'union' && c.approval && !c.payment && !c.ownMoney)
    if (payable) await deed.tell([roleWord('treasurer')], 'condolence_to_pay', { id: payable._id, title: '' })
    return ok(_id)
  })
  return done.ok ? written(done.value, ctx) : done
}

/** Who was sent there sees what they wrote; the books are the union's. */
async function written(id: string, ctx: Ctx): Promise<Answer<VisitAction>> {
  const [visit] = await findVisits([id])
  if (!visit) return no('NOT_FOUND')
  const cases = await getMany<Condolence>('condolences', visit.caseIds)
  await noteCaseLook(cases, ctx)
  const view = visitView(visit, visit.recipientIds)
  const handles = cases.every((c) => standingOf(c, ctx.caller) === 'handler')
  return ok(handles ? view : { ...view, minutes: [], voucherNos: [] })
}

/** What was given for these cases before; read in the deed, since two may write down the same at once. */
async function givenFor(deed: Deed, cases: readonly Condolence[]): Promise<Visit[]> {
  const visits: Visit[] = []
  for (const c of cases) visits.push(...(await visitsOf(deed, c)))
  return visits
}

/** Who entered it is for those who handle the case. */
function alreadyGiven({ on, amountFen, made }: Visit, cases: readonly Condolence[], { caller }: Ctx) {
  const handles = cases.every((c) => standingOf(c, caller) === 'handler')
  return no('ALREADY_GIVEN', { on, amountFen, ...(handles && { byName: made.byName }) })
}

/** The field that names somebody who is nobody. Who has left since may have been there. */
function unknown(
  asked: Asked,
  people: ReadonlyMap<string, Member>,
): 'visitorIds' | 'advancedBy' | 'proofSeenBy' | null {
  const stranger = (id: string | undefined) => id !== undefined && (people.get(id)?.kind ?? 'technical') === 'technical'
  if (asked.visitorIds.some(stranger)) return 'visitorIds'
  if (stranger(asked.advancedBy)) return 'advancedBy'
  return stranger(asked.proofSeenBy) ? 'proofSeenBy' : null
}

function nameIn(people: ReadonlyMap<string, Member>, id: string | undefined): Named | undefined {
  const found = id === undefined ? undefined : people.get(id)
  return found && { id: found._id, name: found.name }
}

/** As the case has them; what they said of letter and circle is not the visit's. */
function receiverIn(cases: readonly Condolence[], memberId: string): Visit['recipients'] {
  const found = cases.flatMap((c) => c.recipients).find((r) => r.id === memberId)
  if (!found) return []
  const { id, name, staffNo, group, groupId, groupIds, kind } = found
  return [{ id, name, staffNo, group, groupId, groupIds, kind }]
}
