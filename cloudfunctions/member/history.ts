import { no, ok } from '@domain/kit/result'
import type { MemberContract } from '@domain/member/contract'
import { sightOf } from '@domain/member/rules'
import type { Audit } from '../kit/deed'
import type { Handler } from '../kit/serve'
import { query } from '../kit/store'
import { noteLook } from './looks'
import { readMember } from './store'

export const history: Handler<MemberContract['actions']['history']> = async ({ id, cursor }, ctx) => {
  const member = await readMember(id)
  if (!member || sightOf(ctx.caller, member, false) !== 'whole') return no('NOT_FOUND')
  await noteLook(member, ctx)
  const page = await query<Audit>('audits', { where: { recordId: id }, sort: '-at', cursor })
  return ok({
    items: page.items.map(({ at, action, byName, from, to, why }) => ({ at, action, by: byName, from, to, why })),
    cursor: page.cursor,
  })
}
