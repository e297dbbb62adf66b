import { isOffice } from '@domain/condolence/run-rules'
import type { Audience } from '@domain/kit/audience'
import type { Caller, Member } from '@domain/member/model'

/** A leader names groups or people, all of their own group and of those below it. */
export const isOthers = (audience: Audience, people: readonly Member[], caller: Caller) =>
  !isOffice(caller) && (!('ids' in audience) || people.some((m) => !m.groupIds.includes(caller.groupId)))
