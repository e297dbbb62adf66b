import { no, ok } from '../kit/result'
import { addDays, type Day, dayOf, daysBetween } from '../kit/time'
import type { Caller } from '../member/model'
import type { Condolence, CondolenceKind, Minutes, Receiver, Superior, Visit } from './model'
import type { Beyond } from './reporting'
import { formsOf, type Standard } from './standard'
import type { YearSum } from './view'

type Me = Pick<Caller, 'id' | 'roles' | 'groupId'>
const holds = (me: Pick<Me, 'roles'>, ...roles: readonly string[]) => me.roles.some((r) => roles.includes(r))

/** Known beforehand: reported ahead, so that the union is there in time. */
const FORESEEN: readonly CondolenceKind[] = ['birthday', 'retirement', 'festival']
export const AHEAD_DAYS = 31
/** The last day on which such an event may have been. */
export const lastDay = (kind: CondolenceKind, now: number): Day =>
  addDays(dayOf(now), FORESEEN.includes(kind) ? AHEAD_DAYS : 0)

interface Reported {
  kind: CondolenceKind
  recipientIds: readonly string[]
  happenedOn: Day
}
/** Before anybody is looked up: who reports only for themselves learns nothing of others. */
export function canReport({ kind, recipientIds, happenedOn }: Reported, me: Me, now: number) {
  const forOthers = recipientIds.some((id) => id !== me.id)
  if (forOthers && !holds(me, 'committee', 'chair', 'leader')) return no('NOT_ALLOWED')
  return happenedOn > lastDay(kind, now) ? no('FUTURE_DAY', { field: 'happenedOn' }) : ok(true)
}
/** A leader reports for their group and those below it, and everybody for themselves. */
export function canReportFor(people: readonly Pick<Receiver, 'id' | 'name' | 'groupIds'>[], me: Me) {
  if (holds(me, 'committee', 'chair')) return ok(true)
  const other = people.find((p) => p.id !== me.id && !p.groupIds.includes(me.groupId))
  return other ? no('OTHER_GROUP', { memberId: other.id, name: other.name }) : ok(true)
}

/** Two people who heard of the same may name another day for it. */
export const SAME_DAYS = 3
/**
 * While nobody has acted on the first word, a second about the same is a double. Afterwards it may be another event (a
 * second stay in hospital): the chair sees the earlier one beside it. Another kind is another matter.
 */
export const isSame = (
  c: Pick<Condolence, 'kind' | 'state' | 'happenedOn'>,
  { kind, happenedOn }: Pick<Reported, 'kind' | 'happenedOn'>,
) => c.kind === kind && c.state === 'reported' && Math.abs(daysBetween(c.happenedOn, happenedOn)) <= SAME_DAYS

type Given = Pick<Visit, 'recipientIds' | 'amountFen' | 'source' | 'forgotten'>
/** Of the union's own money, the most that one recipient was given for a case; `visits` are the case's. */
export function ownGiven(c: Pick<Condolence, 'recipientIds'>, visits: readonly Given[]): number {
  const own = visits.filter((w) => w.source === 'union')
  const sums = c.recipientIds.map((id) =>
    // Where retention has taken the names, it may have been any of them.
    own.reduce((sum, w) => sum + (w.forgotten || w.recipientIds.includes(id) ? w.amountFen : 0), 0),
  )
  return Math.max(0, ...sums)
}

interface Approved {
  amountFen: number
  form: Standard['form']
  reason?: string
  minutes?: Minutes
  superior?: Superior
}
/** What stands beside a case when it is approved. */
export interface Known {
  standard: Standard
  /** By recipient. */
  years: ReadonlyMap<string, YearSum>
  visits: readonly Visit[]
  /** Somebody else could approve it. */
  others: boolean
  now: number
}
type Asked = Pick<Condolence, 'kind' | 'recipients' | 'recipientIds' | 'happenedOn' | 'reported'>

/** What of the standard this exceeds. */
export function beyondOf(c: Asked, { amountFen, form }: Approved, { standard, years }: Known): Beyond[] {
  const { yearFen } = standard
  const most = Math.max(0, ...[...years.values()].map((y) => y.elsewhereFen))
  const found: [Beyond, boolean][] = [
    ['amount', amountFen > standard.amountFen],
    ['form', form !== standard.form],
    ['days', daysBetween(c.happenedOn, dayOf(c.reported.at)) > standard.withinDays],
    ['year_sum', yearFen !== null && most + amountFen > yearFen],
  ]
  return found.filter(([, is]) => is).map(([what]) => what)
}

/** One tap within the standard; beyond it the committee's word. Nobody approves for themselves. */
export function canApprove(c: Asked, asked: Approved, me: Pick<Me, 'id'>, known: Known) {
  const { standard, years, visits, others, now } = known
  const late = lateDay({ 'minutes.on': asked.minutes?.on, 'superior.on': asked.superior?.on }, now)
  if (late) return no('FUTURE_DAY', { field: late })
  if (c.recipientIds.includes(me.id) && (others || !asked.superior)) return no('OWN_MATTER', { others })
  const forms = formsOf(c.kind)
  if (!forms.includes(asked.form)) return no('FORM_REFUSED', { forms: [...forms] })
  for (const { id, name } of c.recipients) {
    const year = years.get(id)
    if (year && standard.timesPerYear !== null && year.times >= standard.timesPerYear)
      return no('TOO_OFTEN', { memberId: id, name, year })
  }
  const givenFen = ownGiven(c, visits)
  if (givenFen > asked.amountFen) return no('BELOW_GIVEN', { givenFen })
  const beyond = beyondOf(c, asked, known)
  const lacks = (['reason', 'minutes'] as const).filter((f) => !asked[f])
  return beyond.length > 0 && lacks.length > 0 ? no('ABOVE_STANDARD', { beyond, standard, lacks }) : ok(true)
}

/** The first of these days that has not come yet. */
const lateDay = (days: Record<string, Day | undefined>, now: number) =>
  Object.entries(days).find(([, on]) => on !== undefined && on > dayOf(now))?.[0]

/** Who asked for something themselves lets another decide against it; alone they may let it be. */
export const canDecline = (c: Pick<Condolence, 'recipientIds'>, me: Pick<Me, 'id'>, others: boolean) =>
  c.recipientIds.includes(me.id) && others ? no('OWN_MATTER', { others }) : ok(true)

/** More of the union's money was given than was approved: the chair decides anew, until it is paid. */
export const isShort = (c: Pick<Condolence, 'recipientIds' | 'approval' | 'payment'>, visits: readonly Visit[]) =>
  c.approval !== undefined && c.payment === undefined && ownGiven(c, visits) > c.approval.amountFen
