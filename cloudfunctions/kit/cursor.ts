/** A cursor is the last row's place: its sort value and its id. Opaque to clients, so it may change. */
export type Place = [value: string | number, id: string]

export const cursorOf = (place: Place) => Buffer.from(JSON.stringify(place)).toString('base64url')

/** Null for anything that is not a cursor of ours: the call then answers BAD_INPUT. */
export function placeOf(cursor: string): Place | null {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (!Array.isArray(place) || place.length !== 2) return null
    const [value, id] = place
    const sortable = typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value))
    return sortable && typeof id === 'string' ? [value, id] : null
  } catch {
    return null
  }
}
