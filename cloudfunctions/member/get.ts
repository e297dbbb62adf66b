import { no, ok } from '@domain/kit/result'
import { dayOf } from '@domain/kit/time'
import type { MemberContract } from '@domain/member/contract'
import { sightOf } from '@domain/member/rules'
import { viewOf } from '@domain/member/view'
import { maySetUp } from '../kit/caller'
import type { Handler } from '../kit/serve'
import { readMember } from './store'

export const get: Handler<MemberContract['actions']['get']> = async ({ id }, { caller, settings, now }) => {
  const member = await readMember(id)
  const sight = member && sightOf(caller, member, maySetUp(caller, settings))
  return sight ? ok(viewOf(member, sight, dayOf(now))) : no('NOT_FOUND')
}
