import { canChangeEvents, rollUnder, uncounted, withIds } from '@domain/contest/change'
import type { ContestContract } from '@domain/contest/contract'
import type { Contest, ContestInput } from '@domain/contest/model'
import { phaseOf } from '@domain/contest/phase'
import type { Roll } from '@domain/contest/roll'
import { canKeepTimes, runs, seenBy } from '@domain/contest/rules'
import type { Audience } from '@domain/kit/audience'
import { no, ok } from '@domain/kit/result'
import type { Caller, Member } from '@domain/member/model'
import type { Deed } from '../kit/deed'
import type { Ctx, Handler } from '../kit/serve'
import { get, getMany, newId } from '../kit/store'
import { toRun } from './change'
import { contestView, drawnEvents } from './contest-view'
import { tellPromoted } from './promoted'

type Save = ContestContract['actions']['save']

export const save: Handler<Save> = async ({ id, version, ...input }, ctx) => {
  if (!id && !mayMake(ctx.caller)) return no('NOT_ALLOWED')
  const before = id ? await get<Contest>('contests', id) : null
  const mine = !id || (before !== null && runs(before, ctx.caller))
  if (mine) {
    const refused = (await unknownPeople(input, before)) ?? (await ctx.unfit(changedTexts(input, before)))
    if (refused) return refused
  }
  if (!id) return ctx.deed((deed) => create(deed, input, ctx))
  let changed: Changed | undefined
  const said = await ctx.deed((deed) => change(deed, id, version, input, ctx, (now) => (changed = now)))
  // More places let in who waited. A retry hears its first answer, and tells what may have been lost with that.
  const now = said.ok ? (changed ?? (await asItIs(id))) : null
  if (now) await tellPromoted(now.contest, now.more, now.roll, ctx.now)
  return said
}

async function asItIs(id: string): Promise<Changed | null> {
  const [contest, roll] = await Promise.all([get<Contest>('contests', id), get<Roll>('rolls', id)])
  return contest && roll && { contest, roll, more: contest.events.map((e) => e.id) }
}

/** What a published contest became, and the events that have more places now. */
interface Changed {
  contest: Contest
  roll: Roll
  more: string[]
}

/** Committee and chair. */
const mayMake = ({ roles }: Pick<Caller, 'roles'>) => roles.includes('committee') || roles.includes('chair')

const idsOf = (audience: Audience | undefined, kind: Audience['kind']) =>
  audience?.kind === kind && 'ids' in audience ? audience.ids : []

/** Those newly named must be there; a group that was merged away since it was named is no fault of this change. */
async function unknownPeople(input: ContestInput, before: Contest | null) {
  const fresh = (ids: readonly string[], known: readonly string[] = []) => ids.filter((x) => !known.includes(x))
  const organisers = fresh(input.organiserIds, before?.organiserIds)
  const members = fresh(idsOf(input.audience, 'members'), idsOf(before?.audience, 'members'))
  const groups = fresh(idsOf(input.audience, 'groups'), idsOf(before?.audience, 'groups'))
  const people = [...new Set([...organisers, ...members])]
  const [found, places] = await Promise.all([
    people.length > 0 ? getMany<Member>('members', people) : [],
    groups.length > 0 ? getMany('groups', groups) : [],
  ])
  const active = new Set(found.filter((m) => m.state === 'active').map((m) => m._id))
  const isMissing = (x: string) => !active.has(x)
  if (organisers.some(isMissing)) return no('UNKNOWN_PEOPLE', { field: 'organiserIds' })
  if (members.some(isMissing) || places.length < groups.length) return no('UNKNOWN_PEOPLE', { field: 'audience' })
  return null
}

const namesOf = ({ events }: Pick<ContestInput, 'events'>) => events.map((e) => e.name).join('\n')

/** What was checked before and did not change is not checked again. */
function changedTexts(input: ContestInput, before: Contest | null) {
  const texts = { title: input.title, place: input.place, events: namesOf(input) }
  const old = before && { title: before.title, place: before.place, events: namesOf(before) }
  return Object.fromEntries(Object.entries(texts).filter(([k, text]) => old?.[k as keyof typeof texts] !== text))
}

async function create(deed: Deed, input: ContestInput, ctx: Ctx) {
  const times = canKeepTimes(input)
  if (!times.ok) return times
  const events = withIds(null, input.events)
  if (!events) return no('BAD_INPUT', { field: 'events' })
  const known = { ...input, ...events, state: 'draft' as const }
  const contest: Contest = {
    ...known,
    _id: newId(),
    version: 1,
    seenBy: seenBy(known),
    plan: 1,
    postponed: [],
    createdAt: ctx.now,
    createdBy: ctx.caller.id,
  }
  await deed.insert('contests', contest)
  await deed.audit({ recordId: contest._id, from: null, to: 'draft' })
  return ok(await contestView(contest, null, ctx, []))
}

async function change(
  deed: Deed,
  id: string,
  version: number | undefined,
  input: ContestInput,
  ctx: Ctx,
  note: (changed: Changed) => void,
) {
  const { now } = ctx
  const found = await toRun(deed, id, ctx)
  if (!found.ok) return found
  const { contest: before, roll } = found.value
  const phase = phaseOf(before, now)
  if (phase === 'over' || phase === 'cancelled') return no('WRONG_PHASE', { phase })
  if (version !== undefined && version !== before.version)
    return no('CHANGED', { current: await contestView(before, roll, ctx) })
  const times = canKeepTimes(input)
  if (!times.ok) return times
  const events = withIds(before, input.events)
  if (!events) return no('BAD_INPUT', { field: 'events' })
  const { eventsPerPerson, ...rest } = before
  const known = { ...rest, ...input, ...events }
  const plan = roll ? before.plan + 1 : before.plan
  const next: Contest = { ...known, version: before.version + 1, seenBy: seenBy(known), plan }
  const drawn = roll ? await drawnEvents(id) : []
  if (roll) {
    const allowed = canChangeEvents(before, next, roll, drawn, now)
    if (!allowed.ok) return allowed
  }
  const after = roll && rollUnder(next, before, roll, now, await groupsOf(uncounted(roll, next.events)))
  await deed.update('contests', next)
  if (after) await deed.update('rolls', after)
  await deed.audit({ recordId: id, from: before.state, to: next.state })
  if (after) note({ contest: next, roll: after, more: moreIn(before, next) })
  return ok(await contestView(next, after, ctx, drawn))
}

/** Events with more places than before. */
const moreIn = (before: Contest, next: Contest) =>
  before.events.filter((old) => next.events.some((e) => e.id === old.id && e.places > old.places)).map((e) => e.id)

/** Groups of members, for a count that begins now. */
async function groupsOf(memberIds: readonly string[]) {
  const members = memberIds.length > 0 ? await getMany<Member>('members', [...new Set(memberIds)]) : []
  const groups = new Map(members.map((m) => [m._id, m.groupId]))
  return (memberId: string) => groups.get(memberId)
}
