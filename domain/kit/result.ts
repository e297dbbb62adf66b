/** The outcome of anything that can be refused. Plain JSON, so it crosses the wire untouched. */
export type Result<T, E extends string = string, D = unknown> = Ok<T> | No<E, D>
export interface Ok<T> {
  ok: true
  value: T
}
export interface No<E extends string = string, D = unknown> {
  ok: false
  error: E
  detail?: D
}

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value })

/** A refusal: the reason, and what the screen needs to say it well (which field, which limit, until when). */
export function no<E extends string>(error: E): No<E, undefined>
export function no<E extends string, D>(error: E, detail: D): No<E, D>
export function no<E extends string, D>(error: E, detail?: D): No<E, D | undefined> {
  return detail === undefined ? { ok: false, error } : { ok: false, error, detail }
}
