import type { Records } from '../../cloudfunctions/kit/integrity'

/** Fields in which people are named or speak. */
const PERSONAL = [
  'name',
  'byName',
  'phone',
  'sortName',
  'title',
  'rationale',
  'measures',
  'text',
  'body',
  'why',
  'note',
  'comment',
]
/** Words of the program that stand in such a field: a state, the number of a proposal. */
const OURS = /^([a-z_]*|.*次-\d+)$/

/** Every name, number to call and text of people in a school's records. */
export function secretsOf(records: Records): Set<string> {
  const found = new Set<string>()
  const walk = (value: unknown, field: string): void => {
    if (typeof value === 'string' && PERSONAL.includes(field) && !OURS.test(value)) found.add(value)
    if (Array.isArray(value)) for (const item of value) walk(item, field)
    else if (value !== null && typeof value === 'object')
      for (const [key, inner] of Object.entries(value)) walk(inner, key)
  }
  walk(records, '')
  return found
}
