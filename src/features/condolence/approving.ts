import type { Beyond } from '@domain/condolence/reporting'
import type { Standard } from '@domain/condolence/standard'
import type { CondolenceView, VisitView } from '@domain/condolence/view'
import { dayOf, daysBetween } from '@domain/kit/time'

type Gift = Pick<Standard, 'amountFen' | 'form'>

/** What came first of what was given: the union's own money, or where there was none, the others'. */
function givenIn({ visits = [] }: CondolenceView): VisitView[] {
  const own = visits.filter(({ source }) => source === 'union')
  return own.length > 0 ? own : visits
}

/** The most that one recipient has been given for this case. */
function givenOf(view: CondolenceView): number {
  const sums = view.recipients.map(({ id }) =>
    givenIn(view).reduce((sum, visit) => sum + (visit.recipients.some((r) => r.id === id) ? visit.amountFen : 0), 0),
  )
  return Math.max(0, ...sums)
}

/** What there is to say yes to: what was given already, else what the standard gives. */
export function asked(view: CondolenceView, { amountFen, form }: Standard): Gift {
  const given = givenOf(view)
  const [first] = givenIn(view)
  return given > 0 && first ? { amountFen: given, form: first.form } : { amountFen, form }
}

/** What of the standard a gift exceeds, as far as this page can tell; the cloud decides. */
export function beyondOf(view: CondolenceView, standard: Standard, gift: Gift): Beyond[] {
  const { happenedOn, reportedAt, recipients } = view
  const { yearFen, withinDays } = standard
  const most = Math.max(0, ...recipients.map(({ year }) => year?.elsewhereFen ?? 0))
  const found: [Beyond, boolean][] = [
    ['amount', gift.amountFen > standard.amountFen],
    ['form', gift.form !== standard.form],
    ['days', happenedOn !== undefined && daysBetween(happenedOn, dayOf(reportedAt)) > withinDays],
    ['year_sum', yearFen !== null && most + gift.amountFen > yearFen],
  ]
  return found.filter(([, is]) => is).map(([what]) => what)
}

/** Recipients who have had their count this year: nothing more can be approved. */
export const spentOf = ({ recipients }: Pick<CondolenceView, 'recipients'>) =>
  recipients.filter(({ year }) => year && year.timesPerYear !== null && year.times >= year.timesPerYear)
