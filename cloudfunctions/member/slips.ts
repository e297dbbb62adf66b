import { type No, no, type Ok, ok } from '@domain/kit/result'
import { type GroupRecord, type Invite, KINDS, type Member } from '@domain/member/model'
import type { Deed } from '../kit/deed'
import type { Ctx } from '../kit/serve'
import { get, getMany, newId, type Where } from '../kit/store'
import { newCode } from './code'
import { again, all, inviteIn, memberIn, readMembers } from './store'

/** A printed invitation. */
export interface Slip {
  name: string
  staffNo: string
  group: string
  code: string
  /** Behind the picture; see `Invite.slip`. */
  slip: string
}
export interface Wanted {
  groupId?: string
  memberIds?: readonly string[]
}

/** As many as one call can do in its minute. */
export const MOST_SLIPS = 1000
const PART = 50
/** Parts that run beside one another: they write different people's records. */
const BESIDE = 4

const isUnbound = (m: Member) => m.state === 'active' && m.kind !== 'technical' && m.accountId === undefined

/** Who is meant; null when one of them is not known. */
async function peopleOf({ groupId, memberIds }: Wanted): Promise<Member[] | null> {
  if (memberIds) {
    const found = (await readMembers(memberIds)).filter((m) => m.state === 'active' && m.kind !== 'technical')
    return found.length < new Set(memberIds).size ? null : found
  }
  const everybody: Where = { state: 'active', kind: { in: KINDS } }
  if (groupId === undefined) return all<Member>('members', everybody, 'sortName')
  const group = await get<GroupRecord>('groups', groupId)
  if (!group) return null
  return all<Member>('members', { ...everybody, groupIds: { in: group.team ?? [groupId] } }, 'sortName')
}

type Chosen = Ok<{ ids: string[] }> | No<'NOT_FOUND' | 'NOBODY', undefined> | No<'TOO_MANY', { most: number }>

async function choose(wanted: Wanted): Promise<Chosen> {
  const people = await peopleOf(wanted)
  if (!people) return no('NOT_FOUND')
  const ids = people.filter(isUnbound).map((m) => m._id)
  if (ids.length === 0) return no('NOBODY')
  return ids.length > MOST_SLIPS ? no('TOO_MANY', { most: MOST_SLIPS }) : ok({ ids })
}

/** New codes for some; whoever binds at this very moment needs none. The answer holds no code: it is kept for a week. */
const part = (ids: readonly string[], now: number) => async (deed: Deed) => {
  for (const memberId of ids) {
    const member = await memberIn(deed, memberId)
    if (!member || !isUnbound(member)) continue
    const before = await inviteIn(deed, memberId)
    await deed.update<Invite>('invites', { _id: memberId, code: newCode(), slip: newId(), at: now })
    await deed.audit({ recordId: memberId, from: before ? 'invited' : null, to: 'invited', why: 'slip' })
  }
  return ok({ count: ids.length })
}

/**
 * New invitations with slips for those who are not bound, exactly once under one request: who they are is settled in the
 * first part, and a retry goes on with the parts that are missing.
 */
export async function makeSlips(wanted: Wanted, ctx: Ctx): Promise<Exclude<Chosen, Ok<unknown>> | Ok<Slip[]>> {
  const chosen = await ctx.deed(() => choose(wanted), 'people')
  if (!chosen.ok) return chosen
  const { ids } = chosen.value
  const parts = Array.from({ length: Math.ceil(ids.length / PART) }, (_, i) => ids.slice(i * PART, (i + 1) * PART))
  const queue = parts.entries()
  const work = async () => {
    for (const [i, some] of queue) await again(() => ctx.deed(part(some, ctx.now), `part${i}`))
  }
  await Promise.all(Array.from({ length: BESIDE }, work))
  return ok(await slipsOf(ids))
}

/** The slips that are good now: who has bound since, or was given another code, is left out. */
async function slipsOf(ids: readonly string[]): Promise<Slip[]> {
  const [people, invites] = await Promise.all([readMembers(ids), getMany<Invite>('invites', ids)])
  const inviteOf = new Map(invites.map((i) => [i._id, i]))
  return people.filter(isUnbound).flatMap(({ _id, name, staffNo, group }) => {
    const invite = inviteOf.get(_id)
    if (invite?.slip === undefined || invite.usedAt !== undefined) return []
    return [{ name, staffNo, group, code: invite.code, slip: invite.slip }]
  })
}
