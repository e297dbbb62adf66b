import { type Mask, textOf } from './mask'
import type { Doc, State } from './order'

export interface Difference {
  collection: string
  id: string
  before?: Doc
  after?: Doc
}

/** Records that came, went or changed, in all collections. */
export function differences(start: State, end: State): Difference[] {
  const collections = [...new Set([...Object.keys(start), ...Object.keys(end)])]
  return collections.flatMap((collection) => {
    const [was, is] = [start[collection] ?? {}, end[collection] ?? {}]
    return [...new Set([...Object.keys(was), ...Object.keys(is)])]
      .map((id) => ({ collection, id, before: was[id], after: is[id] }))
      .filter(({ before, after }) => textOf(before ?? null) !== textOf(after ?? null))
  })
}

const fields = (before: Doc, after: Doc) =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (f) => textOf(before[f] ?? null) !== textOf(after[f] ?? null),
  )

/** A paper that nobody heard of: the call that made it broke off, and it is thrown away after a day. */
const isLeftOver = ({ collection, id, before, after }: Difference, list: readonly Difference[]) =>
  collection === 'files' &&
  !before &&
  after?.purpose === 'paper' &&
  !list.some((d) => d.collection === 'audits' && d.after?.recordId === id)

/** One line a record that came or went, and one a field that changed, in an order that does not depend on ids. */
export function linesOf(list: readonly Difference[], mask: Mask): string[] {
  const say = (value: unknown) => textOf(mask(value ?? null))
  return list
    .filter((d) => !isLeftOver(d, list))
    .flatMap(({ collection, id, before, after }) => {
      const name = `${collection} ${say(id)}`
      if (!before) return [`+ ${name} ${say(after)}`]
      if (!after) return [`- ${name}`]
      return fields(before, after)
        .filter((f) => !(collection === 'series' && f === 'taken'))
        .map((f) => `~ ${name} ${f}: ${say(before[f])} → ${say(after[f])}`)
    })
    .sort()
}

/** What stands in only one of two lists. */
export function apart(wanted: readonly string[], found: readonly string[]): string[] {
  const rest = [...found]
  const missing = wanted.filter((line) => {
    const at = rest.indexOf(line)
    if (at >= 0) rest.splice(at, 1)
    return at < 0
  })
  return [...missing.map((line) => `missing ${line}`), ...rest.map((line) => `surplus ${line}`)]
}
