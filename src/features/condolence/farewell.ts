import type { Farewell } from '@domain/condolence/model'
import type { CondolenceView } from '@domain/condolence/view'
import { dayOf, HOUR, MINUTE, startOf } from '@domain/kit/time'
import { circleWords } from '@/words/condolence'

/** As it is typed: `YYYY-MM-DD HH:MM` and a place. */
export interface FarewellForm {
  at: string
  place: string
}
const two = (n: number) => String(n).padStart(2, '0')

export function typedOf(farewell: Farewell | undefined): FarewellForm {
  if (!farewell) return { at: '', place: '' }
  const day = dayOf(farewell.heldAt)
  const rest = farewell.heldAt - startOf(day)
  const clock = `${two(Math.floor(rest / HOUR))}:${two(Math.floor((rest % HOUR) / MINUTE))}`
  return { at: `${day} ${clock}`, place: farewell.place }
}

export function momentOf(typed: string): number | undefined {
  const [day, clock] = typed.split(' ')
  const [hour, minute] = (clock ?? '').split(':').map(Number)
  return day && hour !== undefined && minute !== undefined ? startOf(day) + hour * HOUR + minute * MINUTE : undefined
}

export function lackOf(form: FarewellForm, now: number): string | undefined {
  const at = momentOf(form.at)
  if (at === undefined) return '请选时间'
  if (at <= now) return '时间已经过去'
  return form.place.trim() === '' ? '请填地点' : undefined
}

/** `本组`, or of several `张明：本组；李华：仅经办人`. */
export function circlesOf({ recipients }: Pick<CondolenceView, 'recipients'>): string {
  const said = recipients.map((r) => circleWords[r.circle ?? 'handlers'])
  const [first] = said
  if (recipients.length === 1 && first) return first
  return recipients.map((r, at) => `${r.name}的${said[at]}`).join('；')
}
