import type { ContestContract } from '@domain/contest/contract'
import { entrantOf, type Roll } from '@domain/contest/roll'
import { canTakePart, isFor, roomForPeople } from '@domain/contest/rules'
import type { Candidate } from '@domain/contest/view'
import { no, ok } from '@domain/kit/result'
import { half, lengthOf } from '@domain/kit/text'
import { dayOf } from '@domain/kit/time'
import { tidyName } from '@domain/member/cell'
import type { Member } from '@domain/member/model'
import { rolesOn } from '@domain/member/rules'
import type { Handler } from '../kit/serve'
import { query } from '../kit/store'
import { leads } from './leading'
import { fitOf, rollFor, type Scene, sceneOf } from './scene'

/** So long a name is known to whoever types it: nobody leafs through the school letter by letter but who runs the contest. */
const KNOWN = 2

function unfitOf({ contest, event }: Scene, member: Member, now: number): Pick<Candidate, 'unfit'> {
  const person = { ...member, id: member._id, roles: rolesOn(member, dayOf(now)) }
  if (!isFor(contest, person)) return { unfit: { limit: 'audience' } }
  const fits = canTakePart(event, fitOf(member), contest)
  if (fits.ok || !fits.detail) return {}
  const { limit, age } = fits.detail
  return { unfit: { limit, ...(age !== undefined && { age }) } }
}

function candidate(scene: Scene, roll: Roll, member: Member, now: number): Candidate {
  const { _id: id, name, staffNo, group, sex } = member
  const eventId = scene.event.id
  const entrantId = entrantOf(roll, eventId, id)
  const replaced = entrantId === undefined && roll.stands[eventId]?.[id] !== undefined
  const busy = entrantId === undefined && !roomForPeople(roll, scene.contest, [id]).ok
  return {
    ...{ id, name, staffNo, group, sex },
    ...(entrantId !== undefined && { entrantId }),
    ...(replaced && { replaced }),
    ...unfitOf(scene, member, now),
    ...(busy && { busy }),
  }
}

export const candidates: Handler<ContestContract['actions']['candidates']> = async (asked, ctx) => {
  const { contestId, eventId, groupId, cursor } = asked
  const { caller, now } = ctx
  const scene = await sceneOf(contestId, eventId, ctx)
  if (!scene || scene.contest.state === 'draft') return no('NOT_FOUND')
  if (groupId !== undefined && !scene.runs && !(await leads(caller, groupId))) return no('NOT_ALLOWED')
  const text = half(tidyName(asked.text ?? ''))
  if (!scene.runs && groupId === undefined && lengthOf(text) < KNOWN) return ok({ items: [] })
  const page = await query<Member>('members', {
    where: {
      kind: { in: ['in_service', 'non_member', 'retired'] },
      state: 'active',
      ...(groupId !== undefined && { groupIds: groupId }),
      ...(text !== '' && { sortName: { contains: text } }),
    },
    sort: 'sortName',
    cursor,
  })
  const roll = await rollFor(contestId)
  return ok({ items: page.items.map((m) => candidate(scene, roll, m, now)), cursor: page.cursor })
}
