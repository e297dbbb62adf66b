import type { ContestInput, Event, EventInput } from '@domain/contest/model'
import { canKeepTimes } from '@domain/contest/rules'
import type { ContestView, Person } from '@domain/contest/view'
import type { Audience } from '@domain/kit/audience'
import { tidy } from '@domain/kit/text'
import { addDays, dayOf, HOUR, MINUTE, startOf } from '@domain/kit/time'

/** Times of a contest as they are typed: `YYYY-MM-DD HH:MM`; '' is not chosen, or follows from the others. */
export const TIMES = ['starts', 'ends', 'opens', 'closes', 'withdraw'] as const
export type Time = (typeof TIMES)[number]

/** What an organiser writes. */
export interface Form extends Record<Time, string> {
  title: string
  place: string
  waitingList: boolean
  audience: { kind: Audience['kind']; ids: string[] }
  organisers: Person[]
  /** Events that one person may take part in; '' is no limit. */
  most: string
  events: EventInput[]
}
export type Field = keyof Form
export const FIELDS = [
  'title',
  'place',
  'starts',
  'ends',
  'events',
  'audience',
  'opens',
  'closes',
  'withdraw',
  'waitingList',
  'most',
  'organisers',
] as const satisfies readonly Field[]

export const NOTHING: Form = {
  title: '',
  place: '',
  starts: '',
  ends: '',
  opens: '',
  closes: '',
  withdraw: '',
  waitingList: true,
  audience: { kind: 'staff', ids: [] },
  organisers: [],
  most: '',
  events: [],
}

/** The moment of `2026-11-30 14:00` in China. */
export function atOf(words: string): number | undefined {
  const [day, hour = ''] = words.split(' ')
  const [h, m] = hour.split(':').map(Number)
  return day && h !== undefined && m !== undefined ? startOf(day) + h * HOUR + m * MINUTE : undefined
}
const two = (n: number) => String(n).padStart(2, '0')
export function whenOf(at: number): string {
  const rest = at - startOf(dayOf(at))
  return `${dayOf(at)} ${two(Math.floor(rest / HOUR))}:${two(Math.floor((rest % HOUR) / MINUTE))}`
}

/** How long most afternoons of sport are. */
const LENGTH = 3 * HOUR
const CLOSES_AT = 18

export const opensOf = ({ opens }: Pick<Form, 'opens'>, now: number) => atOf(opens) ?? now - (now % MINUTE)

/** Every time of the form: what is not typed follows from when it begins, and nothing follows from nothing. */
export function timesOf(form: Pick<Form, Time>, now: number) {
  const startsAt = atOf(form.starts)
  if (startsAt === undefined) return undefined
  const signUpOpensAt = opensOf(form, now)
  const usual = startOf(addDays(dayOf(startsAt), -2)) + CLOSES_AT * HOUR
  const signUpClosesAt = atOf(form.closes) ?? (usual > signUpOpensAt ? usual : startsAt)
  return {
    startsAt,
    endsAt: atOf(form.ends) ?? startsAt + LENGTH,
    signUpOpensAt,
    signUpClosesAt,
    withdrawUntil: atOf(form.withdraw) ?? signUpClosesAt,
  }
}

function audienceOf({ kind, ids }: Form['audience']): Audience | undefined {
  if (kind !== 'groups' && kind !== 'members') return { kind }
  return ids.length > 0 ? { kind, ids } : undefined
}
const mostOf = (words: string) => (/^[1-9]\d?$/.test(words.trim()) ? Number(words) : undefined)

/** What is not there yet, in the order of the page. */
export function missingIn(form: Form): Field[] {
  const lacks: [Field, boolean][] = [
    ['title', tidy(form.title) === ''],
    ['place', tidy(form.place) === ''],
    ['starts', form.starts === ''],
    ['events', form.events.length === 0],
    ['audience', audienceOf(form.audience) === undefined],
  ]
  return lacks.filter(([, lack]) => lack).map(([field]) => field)
}

export type TimeField = 'startsAt' | 'endsAt' | 'signUpOpensAt' | 'signUpClosesAt' | 'withdrawUntil'
const FIELD_OF: Record<TimeField, Time> = {
  startsAt: 'starts',
  endsAt: 'ends',
  signUpOpensAt: 'opens',
  signUpClosesAt: 'closes',
  withdrawUntil: 'withdraw',
}
const OTHERS: Record<string, Field> = {
  title: 'title',
  place: 'place',
  audience: 'audience',
  organiserIds: 'organisers',
  eventsPerPerson: 'most',
  events: 'events',
}
/** The field of the form that a refusal names. */
export const fieldOf = (name: string | undefined): Field | undefined =>
  name === undefined ? undefined : (FIELD_OF[name as TimeField] ?? OTHERS[name])

/** The time that does not follow on the others, by the server's own rule. */
export function wrongTime(form: Form, now: number): Time | undefined {
  const times = timesOf(form, now)
  if (!times) return undefined
  if (times.endsAt <= now) return form.ends === '' ? 'starts' : 'ends'
  const kept = canKeepTimes(times)
  return kept.ok || !kept.detail ? undefined : FIELD_OF[kept.detail.field]
}

/** As the server takes it; undefined while something is missing. */
export function inputOf(form: Form, now: number): ContestInput | undefined {
  const times = timesOf(form, now)
  const audience = audienceOf(form.audience)
  if (missingIn(form).length > 0 || !audience || !times) return undefined
  const most = mostOf(form.most)
  return {
    title: form.title,
    place: form.place,
    ...times,
    waitingList: form.waitingList,
    audience,
    organiserIds: form.organisers.map(({ id }) => id),
    ...(most !== undefined && { eventsPerPerson: most }),
    events: form.events,
  }
}

/** What of an event people write; what only a page shows of it stays behind. */
function eventOf(event: Event): EventInput {
  const { id, name, entrant, places, teamSize, perGroup, sex } = event
  const { minAge, maxAge, retired, scoring, changingCode, walkIn } = event
  const all = {
    id,
    name,
    entrant,
    places,
    teamSize,
    perGroup,
    sex,
    minAge,
    maxAge,
    retired,
    scoring,
    changingCode,
    walkIn,
  }
  // Absent and undefined would differ where two texts are compared.
  return JSON.parse(JSON.stringify(all)) as EventInput
}

/** The server's record as it stands in the form. */
export const formOf = (view: ContestView): Form => ({
  title: view.title,
  place: view.place,
  starts: whenOf(view.startsAt),
  ends: whenOf(view.endsAt),
  opens: whenOf(view.signUpOpensAt),
  closes: whenOf(view.signUpClosesAt),
  withdraw: whenOf(view.withdrawUntil),
  waitingList: view.waitingList,
  audience: { kind: view.audience.kind, ids: 'ids' in view.audience ? view.audience.ids : [] },
  organisers: view.organisers,
  most: view.eventsPerPerson === undefined ? '' : String(view.eventsPerPerson),
  events: view.events.map(eventOf),
})

/** A new contest after an earlier one: all but its days, and events of its own. */
export const copyOf = (view: ContestView): Form => ({
  ...formOf(view),
  ...{ starts: '', ends: '', opens: '', closes: '', withdraw: '' },
  events: view.events.map((event) => {
    const { id, ...rest } = eventOf(event)
    return rest
  }),
})

const textOf = (form: Form, field: Field) => {
  const value = form[field]
  return typeof value === 'string' ? tidy(value) : JSON.stringify(value)
}
export const differing = (a: Form, b: Form): Field[] => FIELDS.filter((field) => textOf(a, field) !== textOf(b, field))
export const isSame = (a: Form, b: Form) => differing(a, b).length === 0
export const isEmpty = (form: Form) => isSame(form, NOTHING)
