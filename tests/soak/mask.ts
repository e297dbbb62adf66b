import { createHash } from 'node:crypto'
import { dayOf, daysBetween, HOUR } from '@domain/kit/time'
import type { Doc, State } from './order'

/** Takes out of records what may differ between two runs that did the same: ids, times, codes made by chance. */
export type Mask = (value: unknown) => unknown

const ID = /[0-9a-f]{32}/g
const A_DAY = /^\d{4}-\d\d-\d\d$/
const idsIn = (value: unknown) => JSON.stringify(value).match(ID) ?? []

/** Keys in order, so that equal records have equal texts. */
export function textOf(value: unknown): string {
  return JSON.stringify(value, (_, v: unknown) =>
    typeof v === 'object' && v !== null && !Array.isArray(v)
      ? Object.fromEntries(Object.entries(v).sort(([a], [b]) => (a < b ? -1 : 1)))
      : v,
  )
}

/** A moment as it lies to the run: now, at an edge of some day, or some hours away. */
function moment(at: number, from: number): string {
  // A run takes seconds.
  if (at >= from && at < from + HOUR / 2) return '<now>'
  const next = dayOf(at + 1)
  if (dayOf(at) !== next) return `<end of day ${daysBetween(dayOf(from), dayOf(at))}>`
  return `<${Math.floor((at - from) / HOUR)} h from now>`
}

function masked(value: unknown, word: (text: string) => string, time: (n: number) => unknown): unknown {
  if (typeof value === 'string') return word(value)
  if (typeof value === 'number') return time(value)
  if (Array.isArray(value)) return value.map((v) => masked(v, word, time))
  if (typeof value !== 'object' || value === null) return value
  // A paper holds ids, codes and times, so that its packed length is by chance.
  const packed = 'purpose' in value && value.purpose === 'paper' && 'size' in value
  // How often a turn was taken tells nothing of what was done in it: whoever goes on takes it once more.
  const turn = 'taken' in value && 'tree' in value && 'open' in value
  const entries = Object.entries({ ...value, ...(packed && { size: '<size>' }), ...(turn && { taken: '<taken>' }) })
  // A roll keeps its teams by their ids.
  return Object.fromEntries(entries.map(([k, v]) => [word(k), masked(v, word, time)]))
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8)

/**
 * A new record is named after what stands in it, and in a second look after what the records say that it names; so two
 * runs give the same names, whatever ids were thrown. Records that cannot be told apart share one name.
 */
function namesOf(fresh: readonly [string, Doc][], mask: (names: Map<string, string>) => Mask): Map<string, string> {
  let names = new Map<string, string>()
  for (let look = 0; look < 2; look++) {
    const known = mask(names)
    const named = fresh.flatMap(([collection, doc]): [string, string][] => {
      const [id] = idsIn(doc._id)
      return id ? [[id, `<${collection} ${digest(textOf([known(doc._id), known(doc)]))}>`]] : []
    })
    names = new Map(named)
  }
  return names
}

const teamCodes = ({ rolls = {} }: State) =>
  Object.values(rolls).flatMap((r) => (r.codes as string[] | undefined) ?? [])

/** What stood there at the start, or was `given` as input, stays as it is. `from`: when the run began. */
export function maskFor(start: State, end: State, from: number, given: unknown): Mask {
  const text = JSON.stringify([start, given])
  const old = new Set(text.match(ID))
  const oldTimes = new Set((text.match(/\b\d{13}\b/g) ?? []).map(Number))
  const codes = new Map(
    Object.values(end.invites ?? {})
      .filter(({ _id, code }) => start.invites?.[_id]?.code !== code)
      .map(({ _id, code }) => [String(code), `<code of ${_id}>`]),
  )
  for (const code of teamCodes(end)) if (!text.includes(`"${code}"`)) codes.set(code, '<code of a team>')
  const time = (n: number) => (n > 1e12 && !oldTimes.has(n) ? moment(n, from) : n)
  const word = (names: Map<string, string>) => (s: string) => {
    if (A_DAY.test(s)) return text.includes(`"${s}"`) ? s : `<day ${daysBetween(dayOf(from), s)}>`
    return codes.get(s) ?? s.replace(ID, (id) => (old.has(id) ? id : (names.get(id) ?? '<id>')))
  }
  const mask =
    (names: Map<string, string>): Mask =>
    (value) =>
      masked(value, word(names), time)
  const fresh = Object.entries(end).flatMap(([collection, docs]) =>
    Object.values(docs)
      .filter((d) => !start[collection]?.[d._id])
      .map((d): [string, Doc] => [collection, d]),
  )
  return mask(namesOf(fresh, mask))
}

/** A run over midnight may differ from one within a day, and rightly. */
export const overMidnight = (from: number, to: number) => dayOf(from) !== dayOf(to)
