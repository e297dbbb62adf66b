import type { Me } from '@domain/member/contract'
import { isOffice } from './deeds'

/** Who keeps roster and groups: the office, or the technician of an empty school. */
export const mayKeep = (me: Me) => me.mayPrepare || isOffice(me)
