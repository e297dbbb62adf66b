import type { Me } from '@domain/member/contract'
import { hasRole } from '@/kit/session'

/** Committee and chair speak for the union. */
export const mayAnnounce = (me: Me) => hasRole(me, 'committee', 'chair')
