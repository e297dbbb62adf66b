import type { Me } from '@domain/member/contract'
import { hasRole } from '@/kit/session'

/** Committee and chair make contests; who else runs one comes to it by its own page. */
export const mayMake = (me: Me) => hasRole(me, 'committee', 'chair')
