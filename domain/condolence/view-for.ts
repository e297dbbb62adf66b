import type { Caller } from '../member/model'
import { canDo, standingOf, toldOf } from './circle'
import type { Condolence, Visit } from './model'
import { isShort } from './rules'
import type { CondolenceDeed, CondolenceRow, CondolenceView, RecipientView, VisitView, YearSum } from './view'

/** What a handler looked up besides the case. */
export interface Beside {
  visits: readonly Visit[]
  /** By recipient; of handlers alone. */
  years?: ReadonlyMap<string, YearSum>
}

const named = ({ id, name }: { id: string; name: string }) => ({ id, name })

/** A visit as somebody may see it who sees these of its recipients. */
export function visitView(visit: Visit, of: readonly string[]): VisitView {
  const { kind, on, form, amountFen, source, line, visitors, advancedBy, proofSeenBy, note } = visit
  const recipients = visit.recipients.filter((r) => of.includes(r.id)).map(named)
  return {
    ...{ id: visit._id, kind, on, form, amountFen, sumFen: amountFen * recipients.length, source, line, visitors },
    ...{ recipients, advancedBy, proofSeenBy, note, minutes: visit.minutes.map(({ no, on }) => ({ no, on })) },
    voucherNos: [...new Set(visit.vouchers.map((w) => w.no))],
  }
}

/** What this caller may know of a case; null for who is outside. What they may not see is not there. */
export function viewFor(c: Condolence, me: Caller, beside: Beside): CondolenceView | null {
  const row = rowFor(c, me)
  if (!row) return null
  const { standing } = row
  const base = { ...row, version: c.version, can: canDoNow(c, me, beside.visits) }
  const brief: RecipientView[] = row.recipients.map((r) => {
    const { id, name, group, kind } = c.recipients.find((x) => x.id === r.id) ?? { ...r, group: '', kind: 'in_service' }
    return { id, name, group, kind }
  })
  // Name, kind, place and time, and nothing else.
  if (standing === 'told') return { ...base, recipients: brief, farewell: c.farewell }
  if (standing === 'visitor') return { ...base, recipients: brief, visitors: c.visitors, farewell: c.farewell }
  const theirs = row.recipients.map((r) => r.id)
  const visits = beside.visits.map((w) => visitView(w, theirs)).filter((w) => w.recipients.length > 0)
  const recipients = brief.map((r) => {
    const { circle, readAt } = c.recipients.find((x) => x.id === r.id) ?? {}
    return { ...r, circle, readAt, year: standing === 'handler' ? beside.years?.get(r.id) : undefined }
  })
  const own = {
    ...base,
    ...{ recipients, declined: c.declined, farewell: c.farewell, letterAt: c.letter?.at },
    givenFen: visits.reduce((sum, w) => sum + w.sumFen, 0),
  }
  // The person sees what was given and by whom; the books are the union's.
  if (standing === 'recipient')
    return {
      ...own,
      visits: visits.map(({ note: _, advancedBy: __, proofSeenBy: ___, ...w }) => ({
        ...w,
        voucherNos: [],
        minutes: [],
      })),
    }
  const { note, reported, approval, visitors, payment, closed } = c
  return { ...own, note, reported, approval, visitors, visits, payment, closed }
}

/** With what only the visits tell: more was given than approved, so that nothing can be paid before the chair's word. */
function canDoNow(c: Condolence, me: Caller, visits: readonly Visit[]): CondolenceDeed[] {
  const can = canDo(c, me)
  const again = me.roles.includes('chair') && !can.includes('approve') && !c.closed && isShort(c, visits)
  return again ? ['approve', ...can] : can
}

/** A row of a list. In a shared case a recipient sees only themselves. */
export function rowFor(c: Condolence, me: Caller): CondolenceRow | null {
  const standing = standingOf(c, me)
  if (!standing) return null
  const shown =
    standing === 'recipient'
      ? c.recipients.filter((r) => r.id === me.id)
      : standing === 'told'
        ? toldOf(c, me)
        : c.recipients
  return {
    ...{ id: c._id, kind: c.kind, state: c.state, standing, recipients: shown.map(named) },
    happenedOn: standing === 'told' || standing === 'visitor' ? undefined : c.happenedOn,
    reportedAt: c.reported.at,
    approved: c.approval !== undefined,
    visited: c.visitIds.length > 0,
    paid: c.payment !== undefined,
    waitsFor: canDo(c, me).find((d) => isAsked(d, c, me)),
  }
}

const OFFICE: readonly string[] = ['committee', 'chair']
/** What may be done is not always waited for: a second visit, another's visit, closing what is not paid. */
function isAsked(deed: CondolenceDeed, { visitIds, visitors, ownMoney, payment }: Condolence, me: Caller): boolean {
  if (deed === 'visit') {
    const sent = visitors.length > 0 ? visitors.some((w) => w.id === me.id) : me.roles.some((r) => OFFICE.includes(r))
    return visitIds.length === 0 && sent
  }
  const toPay = ownMoney !== undefined && payment === undefined
  return deed === 'approve' || (deed === 'pay' && toPay) || (deed === 'close' && !toPay)
}
