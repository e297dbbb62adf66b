import { isOffice } from '@domain/condolence/run-rules'
import type { Audience } from '@domain/kit/audience'
import type { Caller, Member } from '@domain/member/model'
import { areKnown } from '../member/offers'
import { findMembers } from './store'

/** Everybody or every group that is named is one of the school's, of the caller's group where they are a leader. */
async function areTheirs(audience: Audience, isOther: (m: Member) => boolean): Promise<boolean> {
  if (audience.kind !== 'members') return areKnown(audience)
  const named = await findMembers(audience.ids)
  return named.length === new Set(audience.ids).size && !named.some(isOther)
}

/**
 * Why nothing can be given to these people; null when it can. A leader names groups or people, all of their own group and
 * of those below it, and hears the same of another group's as of nobody's.
 */
export async function refusedAudience(
  audience: Audience,
  people: readonly Member[],
  caller: Caller,
): Promise<'OTHER_AUDIENCE' | 'NOBODY' | null> {
  const office = isOffice(caller)
  const isOther = (m: Member) => !office && !m.groupIds.includes(caller.groupId)
  const good = people.length > 0 && (office || 'ids' in audience) && !people.some(isOther)
  if (good && (await areTheirs(audience, isOther))) return null
  return office ? 'NOBODY' : 'OTHER_AUDIENCE'
}
