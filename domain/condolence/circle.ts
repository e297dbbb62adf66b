import type { Caller } from '../member/model'
import { type Condolence, type Recipient, SENSITIVE } from './model'
import type { CondolenceDeed, Standing } from './view'

type Me = Pick<Caller, 'id' | 'roles' | 'groupIds' | 'kind' | 'state'>
type Case = Pick<
  Condolence,
  | 'recipients'
  | 'recipientIds'
  | 'reported'
  | 'approval'
  | 'declined'
  | 'visitors'
  | 'visitIds'
  | 'payment'
  | 'closed'
  | 'kind'
>

const holds = (me: Me, ...roles: readonly string[]) => me.roles.some((r) => roles.includes(r))
const isPerson = (me: Me) => me.state === 'active' && me.kind !== 'technical'

/** How this caller stands to a case; null for who is outside its circle and must not learn that there is one. */
export function standingOf(c: Case, me: Me): Standing | null {
  if (!isPerson(me)) return null
  if (holds(me, 'chair', 'committee', 'audit')) return 'handler'
  if (holds(me, 'treasurer') && (c.approval || c.visitIds.length > 0)) return 'handler'
  const own = c.recipientIds.includes(me.id)
  // Who reported for others handles it; who reported for themselves is who it is about.
  if (c.reported.by === me.id && !(own && c.recipientIds.length === 1)) return 'handler'
  if (own) return 'recipient'
  if (!c.closed && !c.declined && c.visitors.some((w) => w.id === me.id)) return 'visitor'
  return toldOf(c, me).length > 0 ? 'told' : null
}

/** Recipients who let this caller know. */
export const toldOf = (c: Pick<Case, 'recipients'>, me: Me): Recipient[] =>
  c.recipients.filter((r) => r.circle === 'school' || (r.circle === 'group' && me.groupIds.includes(r.groupId)))

export const isSensitive = (c: Pick<Condolence, 'kind'>) => SENSITIVE.includes(c.kind)

/** Nobody asks who may know of a birthday, and the gift stays a surprise. */
const UNASKED: readonly Condolence['kind'][] = ['birthday', 'festival']
export const isAsked = (c: Pick<Condolence, 'kind'>) => !UNASKED.includes(c.kind)

/** Deeds that this caller may do now; the handlers ask the same. */
export function canDo(c: Case, me: Me): CondolenceDeed[] {
  const standing = standingOf(c, me)
  if (standing === null || standing === 'told') return []
  const own = c.recipientIds.includes(me.id)
  const over = c.closed !== undefined || c.declined !== undefined
  const visited = c.visitIds.length > 0
  const office = holds(me, 'chair', 'committee')
  const reporter = c.reported.by === me.id && standing === 'handler'
  const deeds: [CondolenceDeed, boolean][] = [
    ['approve', !over && !c.approval && holds(me, 'chair')],
    ['decline', !over && !c.approval && !visited && office],
    ['assignVisitors', !over && office],
    // What has happened is written down also after it was paid.
    ['visit', !over && (office || standing === 'visitor' || (reporter && holds(me, 'leader')))],
    ['pay', !over && !c.payment && c.approval !== undefined && visited && holds(me, 'treasurer')],
    ['close', !over && c.approval !== undefined && visited && office],
    ['whoMayKnow', own],
    ['farewell', c.kind === 'bereavement' && !over && (own || office || reporter)],
    ['sendLetter', !c.declined && office],
  ]
  return deeds.filter(([, may]) => may).map(([deed]) => deed)
}
