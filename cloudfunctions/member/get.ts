import { no, ok } from '@domain/kit/result'
import { dayOf } from '@domain/kit/time'
import type { MemberContract } from '@domain/member/contract'
import { sightOf } from '@domain/member/rules'
import { viewOf } from '@domain/member/view'
import { maySetUp } from '../kit/caller'
import type { Handler } from '../kit/serve'
import { noteLook } from './looks'
import { readMember } from './store'

export const get: Handler<MemberContract['actions']['get']> = async ({ id }, ctx) => {
  const { caller, settings, now } = ctx
  const member = await readMember(id)
  const sight = member && sightOf(caller, member, maySetUp(caller, settings))
  if (!sight) return no('NOT_FOUND')
  await noteLook(member, ctx)
  return ok(viewOf(member, sight, dayOf(now)))
}
