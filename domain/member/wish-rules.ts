import * as v from 'valibot'
import { no, ok } from '../kit/result'
import type { Day } from '../kit/time'
import { withYear } from './born'
import { type Caller, type Member, RosterRow } from './model'
import { checkRow } from './row'
import { type Correctable, PRIVATE, type Wish, type WishInput, type WishKind, type WishView } from './wish'

/** A wished value, tidied as the roster tidies it; undefined when it is none. Words such as 女 become codes. */
export function correctedValue({ column, value }: Pick<WishInput, 'column' | 'value'>): string | undefined {
  if (column === undefined || value === undefined) return undefined
  const { entry } = checkRow({ name: '某', group: '某', sex: 'female', kind: 'in_service', [column]: value }, 1)
  const found = entry?.[column]
  return found === undefined ? undefined : String(found)
}

/** What a record says of a column, as a wish holds it; empty where it says nothing. */
export const valueIn = (member: Member, column: Correctable): string => String(member[column] ?? '')

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

/**
 * Whether a wish still fits the record that it is about. Since it was asked a table may have said otherwise, the person
 * may have left or retired: then whoever settles it looks again.
 */
export function isStale(member: Member, { kind, column, before, value }: Wish): boolean {
  if (kind === 'join') return member.state !== 'active' || member.kind === 'retired'
  if (kind === 'delete' || column === undefined) return false
  const now = valueIn(member, column)
  return now !== before && now !== value
}

/** The value as the record holds it: a year is a number there. */
const kept = (column: Correctable, value: string): unknown => (column === 'birthYear' ? Number(value) : value)

/** The record after its owner's wish was granted. What must be kept by the statutes (name, number, group) stays. */
export function afterWish(member: Member, wish: Wish, today: Day): Member {
  // A table may have taken the person in meanwhile, since an earlier day.
  if (wish.kind === 'join')
    return member.kind === 'non_member' ? { ...member, kind: 'in_service', joinedOn: today } : member
  if (wish.kind === 'delete') {
    const { phone, birthYear, bornOn, post, ...rest } = member
    return rest
  }
  if (wish.column === undefined || wish.value === undefined) return member
  const value = v.safeParse(RosterRow.entries[wish.column], kept(wish.column, wish.value))
  const next = value.success ? { ...member, [wish.column]: value.output } : member
  return wish.column === 'birthYear' ? withYear(next) : next
}

const DELETED: readonly Correctable[] = ['phone', 'birthYear', 'bornOn', 'post']
/** A wish about something that is deleted when somebody asks for that. */
export const isOfDeleted = ({ column }: Pick<Wish, 'column'>) => column !== undefined && DELETED.includes(column)
/** What is left of a settled wish when its owner's data are deleted: that there was one, not what it said. */
export function emptied(wish: Wish): Wish {
  const { before, value, text, ...rest } = wish
  return wish.state !== 'open' && isOfDeleted(wish) ? rest : wish
}

type Reader = Pick<Caller, 'id' | 'roles' | 'groupId'>
const isOffice = ({ roles }: Pick<Caller, 'roles'>) => roles.includes('committee') || roles.includes('chair')

/** Whether this caller may know of a wish. */
export const maySee = (wish: Pick<Wish, 'memberId' | 'groupIds'>, me: Reader) =>
  wish.memberId === me.id || isOffice(me) || (me.roles.includes('leader') && wish.groupIds.includes(me.groupId))

/** As this caller may see it. A leader sees no phone and no year of birth of the group's people, here as elsewhere. */
export function wishView({ _id, groupIds, ...wish }: Wish, me: Reader): WishView {
  const open = wish.state === 'open'
  const own = wish.memberId === me.id
  const { before, value, ...rest } = wish
  const hidden = !own && !isOffice(me) && wish.column !== undefined && PRIVATE.includes(wish.column)
  return {
    ...(hidden ? rest : wish),
    id: _id,
    may: [...(open && isOffice(me) ? (['settle'] as const) : []), ...(open && own ? (['cancel'] as const) : [])],
  }
}
