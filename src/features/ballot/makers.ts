import type { Me } from '@domain/member/contract'
import { hasRole } from '@/kit/session'

/** Committee and chair make, open, close and publish. */
export const mayMake = (me: Me) => hasRole(me, 'committee', 'chair')
/** The technician of a school votes on nothing. */
export const isPerson = ({ member }: Me) => member !== null && member.kind !== 'technical'
