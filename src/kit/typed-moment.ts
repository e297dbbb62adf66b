import { dayOf, HOUR, MINUTE, startOf } from '@domain/kit/time'

const two = (n: number) => String(n).padStart(2, '0')

/** `2026-11-30 14:00`, as `MomentField` holds it. */
export function typedMoment(at: number): string {
  const rest = at - startOf(dayOf(at))
  return `${dayOf(at)} ${two(Math.floor(rest / HOUR))}:${two(Math.floor((rest % HOUR) / MINUTE))}`
}

/** The moment that was typed; undefined while it is not whole. */
export function momentOf(typed: string): number | undefined {
  const [day, hour = ''] = typed.split(' ')
  const [h, m] = hour.split(':').map(Number)
  return day && h !== undefined && m !== undefined ? startOf(day) + h * HOUR + m * MINUTE : undefined
}
