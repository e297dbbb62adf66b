import { PAGE_SIZE } from '@domain/kit/page'
import { cursorOf, type Place, placeOf } from '../kit/cursor'
import { BadCursor } from '../kit/store'

/** A page of a list that is at hand, already in the order of these places. */
export function pageBy<T>(all: readonly T[], at: (row: T) => Place, cursor?: string): { items: T[]; cursor?: string } {
  const from = cursor === undefined ? undefined : placeOf(cursor)
  if (from === null) throw new BadCursor()
  const rest = from === undefined ? all : all.filter((row) => isAfter(at(row), from))
  const items = rest.slice(0, PAGE_SIZE)
  const last = items.at(-1)
  return rest.length > items.length && last ? { items, cursor: cursorOf(at(last)) } : { items }
}

const isAfter = ([a, id]: Place, [b, last]: Place) => a > b || (a === b && id > last)
