import * as v from 'valibot'
import { no, ok } from '../kit/result'
import type { Day } from '../kit/time'
import { type Member, RosterRow } from './model'
import { checkRow } from './row'
import type { Correctable, Wish, WishInput, WishKind } from './wish'

/** A wished value, tidied as the roster tidies it; undefined when it is none. Words such as 女 become codes. */
export function correctedValue({ column, value }: Pick<WishInput, 'column' | 'value'>): string | undefined {
  if (column === undefined || value === undefined) return undefined
  const { entry } = checkRow({ name: '某', group: '某', sex: 'female', kind: 'in_service', [column]: value }, 1)
  const found = entry?.[column]
  return found === undefined ? undefined : String(found)
}

/** `before` and `value`: what the record says and what it should say, of a correction. */
export function canApply(
  member: Pick<Member, 'kind' | 'state'>,
  kind: WishKind,
  open: boolean,
  before?: string,
  value?: string,
) {
  if (kind === 'join' && member.kind !== 'non_member') return no('ALREADY_MEMBER')
  if (open) return no('ALREADY_OPEN')
  return kind === 'correct' && before === value ? no('NO_CHANGE') : ok(true)
}

/** The value as the record holds it: a year is a number there. */
const kept = (column: Correctable, value: string): unknown => (column === 'birthYear' ? Number(value) : value)

/** The record after its owner's wish was granted. What must be kept by the statutes (name, number, group) stays. */
export function afterWish(member: Member, wish: Wish, today: Day): Member {
  if (wish.kind === 'join') return { ...member, kind: 'in_service', joinedOn: today }
  if (wish.kind === 'delete') {
    const { phone, birthYear, post, ...rest } = member
    return rest
  }
  if (wish.column === undefined || wish.value === undefined) return member
  const value = v.safeParse(RosterRow.entries[wish.column], kept(wish.column, wish.value))
  return value.success ? { ...member, [wish.column]: value.output } : member
}
