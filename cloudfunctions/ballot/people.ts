import type { Ballot } from '@domain/ballot/model'
import { type Audience, answersTo, wordsOf } from '@domain/kit/audience'
import { no } from '@domain/kit/result'
import { dayOf } from '@domain/kit/time'
import type { Member } from '@domain/member/model'
import { rolesOn } from '@domain/member/rules'
import { areKnown } from '../member/offers'
import { findMembers } from './store'

/** Whether somebody is among those whom a ballot is for. */
export function isAddressed(member: Member, audience: Audience, now: number): boolean {
  const words = answersTo({ ...member, id: member._id, roles: rolesOn(member, dayOf(now)) })
  return wordsOf(audience).some((w) => words.includes(w))
}

interface Named {
  scrutineerIds: readonly string[]
  readerIds: readonly string[]
  audience: Audience
}
const isSame = (a: Audience, b: Audience) => JSON.stringify(wordsOf(a)) === JSON.stringify(wordsOf(b))

/** Who is named, by name. Whoever is named anew must be there; who left since they were named is no fault of this change. */
export async function namedPeople({ scrutineerIds, readerIds, audience }: Named, before: Ballot | null) {
  const [people, isKnown] = await Promise.all([
    findMembers([...scrutineerIds, ...readerIds]),
    before && isSame(audience, before.audience) ? true : areKnown(audience),
  ])
  const active = new Map(
    people.filter((m) => m.state === 'active' && m.kind !== 'technical').map((m) => [m._id, m.name]),
  )
  const named = (ids: readonly string[], old: Ballot['scrutineers'] = []) =>
    ids.map((id) => ({ id, name: active.get(id) ?? old.find((o) => o.id === id)?.name }))
  const scrutineers = named(scrutineerIds, before?.scrutineers)
  const readers = named(readerIds, before?.readers)
  const whole = (list: readonly { id: string; name?: string }[]): list is Ballot['scrutineers'] =>
    list.every((one) => one.name !== undefined)
  if (!whole(scrutineers)) return no('UNKNOWN_PEOPLE', { field: 'scrutineerIds' })
  if (!whole(readers)) return no('UNKNOWN_PEOPLE', { field: 'readerIds' })
  if (!isKnown) return no('UNKNOWN_PEOPLE', { field: 'audience' })
  return { ok: true as const, value: { scrutineers, readers } }
}

/** Those who are still among whom the ballot is for, under another audience. */
export async function stillExcluded({ excluded }: Ballot, audience: Audience, now: number) {
  const members = new Map((await findMembers(excluded.map((x) => x.id))).map((m) => [m._id, m]))
  return excluded.filter(({ id }) => {
    const member = members.get(id)
    return member !== undefined && isAddressed(member, audience, now)
  })
}
