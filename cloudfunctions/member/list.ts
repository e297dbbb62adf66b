import { no, ok } from '@domain/kit/result'
import { half } from '@domain/kit/text'
import { dayOf } from '@domain/kit/time'
import { tidyName } from '@domain/member/cell'
import type { MemberContract } from '@domain/member/contract'
import type { Caller, GroupRecord, Member } from '@domain/member/model'
import { isWithin } from '@domain/member/rules'
import { briefOf } from '@domain/member/view'
import { maySetUp } from '../kit/caller'
import type { Ctx, Handler } from '../kit/serve'
import { getMany, query } from '../kit/store'

const seesAll = ({ caller, settings }: Ctx) =>
  caller.roles.includes('committee') || caller.roles.includes('chair') || maySetUp(caller, settings)

async function isBelowOwn(caller: Caller, groupId: string): Promise<boolean> {
  if (groupId === caller.groupId) return true
  const groups = await getMany<GroupRecord>('groups', [caller.groupId, groupId])
  const own = groups.find((g) => g._id === caller.groupId)
  const asked = groups.find((g) => g._id === groupId)
  return own !== undefined && asked !== undefined && isWithin(asked.path, own.path)
}

/** People by name. Those who left are found by a search, never in a list without one; the technician is nobody. */
export const list: Handler<MemberContract['actions']['list']> = async (input, ctx) => {
  const { caller, now } = ctx
  const all = seesAll(ctx)
  if (!all && input.groupId !== undefined && !(await isBelowOwn(caller, input.groupId))) return no('NOT_FOUND')
  const groupIds = input.groupId ?? (all ? undefined : caller.groupId)
  const text = half(tidyName(input.text ?? ''))
  const { items, cursor } = await query<Member>('members', {
    where: {
      kind: { in: ['in_service', 'non_member', 'retired'] },
      ...(groupIds !== undefined && { groupIds }),
      // Name and number stand in one field, so that a search needs one condition.
      ...(text === '' ? { state: 'active' } : { sortName: { contains: text } }),
    },
    sort: 'sortName',
    cursor: input.cursor,
  })
  return ok({ items: items.map((m) => briefOf(m, dayOf(now))), cursor })
}
