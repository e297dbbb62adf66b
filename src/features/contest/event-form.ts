import { type EntrantKind, EventInput, type Scoring, type TeamSize } from '@domain/contest/model'
import { safeParse } from 'valibot'

/** An event under an organiser's hands: numbers as they are typed. */
export interface EventForm {
  id?: string
  name: string
  entrant: EntrantKind
  places: string
  min: string
  max: string
  men: string
  women: string
  /** Of a pair: one man and one woman. */
  mixed: boolean
  sex: 'any' | 'male' | 'female'
  minAge: string
  maxAge: string
  retired: 'any' | 'only' | 'none'
  perGroup: string
  scoring: Scoring | 'none'
  changingCode: boolean
  walkIn: boolean
}

const words = (n?: number) => (n === undefined || n === 0 ? '' : String(n))
const number = (text: string) => (/^\d{1,5}$/.test(text.trim()) ? Number(text) : undefined)
const isMixed = (size?: TeamSize) => size?.men === 1 && size.women === 1

export const NEW_EVENT: EventInput = { name: '', entrant: 'person', places: 32 }

export const eventForm = (event: EventInput): EventForm => ({
  id: event.id,
  name: event.name,
  entrant: event.entrant,
  places: words(event.places),
  min: words(event.teamSize?.min),
  max: words(event.teamSize?.max),
  men: words(event.teamSize?.men),
  women: words(event.teamSize?.women),
  mixed: event.entrant === 'pair' && isMixed(event.teamSize),
  sex: event.sex ?? 'any',
  minAge: words(event.minAge),
  maxAge: words(event.maxAge),
  retired: event.retired === undefined ? 'any' : event.retired ? 'only' : 'none',
  perGroup: words(event.perGroup),
  scoring: event.scoring ?? 'none',
  changingCode: event.changingCode ?? false,
  walkIn: event.walkIn ?? false,
})

export const isTeam = ({ entrant }: Pick<EventForm, 'entrant'>) => entrant === 'team' || entrant === 'group'

function sizeIn(form: EventForm): TeamSize | undefined {
  if (form.entrant === 'pair') return form.mixed ? { min: 2, max: 2, men: 1, women: 1 } : undefined
  const [min, max] = [number(form.min), number(form.max)]
  if (!isTeam(form) || min === undefined) return undefined
  const [men, women] = [number(form.men), number(form.women)]
  return { min, max: max ?? min, ...(men && { men }), ...(women && { women }) }
}

/** As the contract has it; whether it may be so is asked of `faultIn`. */
export function eventOf(form: EventForm): EventInput {
  const [teamSize, perGroup] = [sizeIn(form), number(form.perGroup)]
  const [minAge, maxAge] = [number(form.minAge), number(form.maxAge)]
  return {
    ...(form.id !== undefined && { id: form.id }),
    name: form.name,
    entrant: form.entrant,
    places: number(form.places) ?? 0,
    ...(teamSize && { teamSize }),
    ...(perGroup && form.entrant !== 'group' && { perGroup }),
    ...(form.sex !== 'any' && !form.mixed && { sex: form.sex }),
    ...(minAge && { minAge }),
    ...(maxAge && { maxAge }),
    ...(form.retired !== 'any' && { retired: form.retired === 'only' }),
    ...(form.scoring !== 'none' && { scoring: form.scoring }),
    ...(form.changingCode && { changingCode: true }),
    ...(form.walkIn && form.entrant === 'person' && { walkIn: true }),
  }
}

export type EventField = 'name' | 'places' | 'min' | 'max' | 'men' | 'minAge' | 'maxAge' | 'perGroup'
/** A number that says nothing, or too much. */
const isOdd = (text: string, most: number) =>
  text.trim() !== '' && !((number(text) ?? 0) >= 1 && (number(text) ?? 0) <= most)

/** What does not do yet: the field that is missing, or wrong. */
export function faultIn(form: EventForm): { field: EventField; missing: boolean } | undefined {
  const lacks = (field: EventField) => ({ field, missing: true })
  const wrong = (field: EventField) => ({ field, missing: false })
  if (form.name.trim() === '') return lacks('name')
  if (form.places.trim() === '') return lacks('places')
  if (isOdd(form.places, 10_000)) return wrong('places')
  if (isTeam(form)) {
    if (form.min.trim() === '') return lacks('min')
    if (isOdd(form.min, 200)) return wrong('min')
    if (isOdd(form.max, 200)) return wrong('max')
    const size = sizeIn(form)
    if (size && size.max < size.min) return wrong('max')
    if (size && (size.men ?? 0) + (size.women ?? 0) > size.max) return wrong('men')
  }
  if (isOdd(form.minAge, 120)) return wrong('minAge')
  if (isOdd(form.maxAge, 120)) return wrong('maxAge')
  if (form.minAge && form.maxAge && Number(form.minAge) > Number(form.maxAge)) return wrong('maxAge')
  if (isOdd(form.perGroup, 1000)) return wrong('perGroup')
  return safeParse(EventInput, eventOf(form)).success ? undefined : wrong('name')
}
