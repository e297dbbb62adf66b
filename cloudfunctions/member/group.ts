import { no, ok } from '@domain/kit/result'
import { canStand, replanted } from '@domain/member/branch'
import type { MemberContract } from '@domain/member/contract'
import type { Group, GroupRecord, Member } from '@domain/member/model'
import { isWithin } from '@domain/member/rules'
import { treeOf } from '@domain/member/tree'
import type { Deed } from '../kit/deed'
import type { Handler } from '../kit/serve'
import { count, newId } from '../kit/store'
import { resettle, sendOver } from './resettle'
import { again, all, allGroups, countsByGroup } from './store'

type Actions = MemberContract['actions']

export async function groupView(id: string): Promise<Group> {
  const [records, counts, leaders] = await Promise.all([
    allGroups(),
    countsByGroup(),
    all<Member>('members', { roleNames: 'leader', state: 'active' }, 'sortName'),
  ])
  const group = treeOf(records, counts, leaders).find((g) => g.id === id)
  if (!group) throw new Error(`group ${id} is gone`)
  return group
}

/** The tree as it stands inside a transaction cannot be read: whoever changes it takes this turn, so that two do not at once. */
export async function takeTurn(deed: Deed): Promise<void> {
  const turn = await deed.get<{ _id: string; n: number }>('series', 'groups')
  await deed.update('series', { _id: 'groups', n: (turn?.n ?? 0) + 1 } as { _id: string })
}

export const makeGroup: Handler<Actions['makeGroup']> = async ({ name, parentId }, ctx) => {
  const work = async (deed: Deed) => {
    await takeTurn(deed)
    const groups = await allGroups()
    const parent = groups.find((g) => g._id === parentId && !g.team)
    if (parentId !== undefined && !parent) return no('NOT_FOUND')
    const path = canStand(groups, name, parent)
    if (!path.ok) return path
    const record: GroupRecord = { _id: newId(), name, path: path.value, ...(parent && { parentId: parent._id }) }
    await deed.insert('groups', record)
    await deed.audit({ recordId: record._id, from: null, to: 'made', why: record.path })
    return ok(record._id)
  }
  const outcome = await again(() => ctx.deed<Awaited<ReturnType<typeof work>>>(work))
  return outcome.ok ? ok(await groupView(outcome.value)) : outcome
}

/** A group and all below it get another path; answers whose people follow. */
async function replant(
  deed: Deed,
  groups: readonly GroupRecord[],
  self: GroupRecord,
  name: string,
  parent?: GroupRecord,
) {
  const after = replanted(groups, self, name, parent)
  for (const group of after) await deed.update('groups', group)
  await deed.audit({ recordId: self._id, from: self.path, to: after[0]?.path ?? '', why: String(after.length) })
  return after.map((g) => g._id)
}

export const renameGroup: Handler<Actions['renameGroup']> = async ({ id, name }, ctx) => {
  const work = async (deed: Deed) => {
    await takeTurn(deed)
    const groups = await allGroups()
    const self = groups.find((g) => g._id === id && !g.team)
    if (!self) return no('NOT_FOUND')
    const parent = groups.find((g) => g._id === self.parentId)
    const path = canStand(groups, name, parent, self)
    if (!path.ok) return path
    return ok(await replant(deed, groups, self, name, parent))
  }
  const outcome = await again(() => ctx.deed<Awaited<ReturnType<typeof work>>>(work))
  if (!outcome.ok) return outcome
  await resettle(outcome.value)
  return ok(await groupView(id))
}

export const moveGroup: Handler<Actions['moveGroup']> = async ({ id, parentId }, ctx) => {
  const work = async (deed: Deed) => {
    await takeTurn(deed)
    const groups = await allGroups()
    const self = groups.find((g) => g._id === id && !g.team)
    const parent = groups.find((g) => g._id === parentId && !g.team)
    if (!self || (parentId !== undefined && !parent)) return no('NOT_FOUND')
    if (parent && isWithin(parent.path, self.path)) return no('BELOW_ITSELF')
    const path = canStand(groups, self.name, parent, self)
    if (!path.ok) return path
    return ok(await replant(deed, groups, self, self.name, parent))
  }
  const outcome = await again(() => ctx.deed<Awaited<ReturnType<typeof work>>>(work))
  if (!outcome.ok) return outcome
  await resettle(outcome.value)
  return ok(await groupView(id))
}

const below = (groups: readonly GroupRecord[], g: GroupRecord) =>
  groups.filter((other) => other._id !== g._id && isWithin(other.path, g.path)).map((other) => other.path)

/**
 * The people go first, in plain changes that a retry repeats; the groups are taken away in the end, when nobody is left in
 * them. Broken off in between, both stand, and the same tap goes on.
 */
export const mergeGroups: Handler<Actions['mergeGroups']> = async ({ ids, into }, ctx) => {
  const groups = await allGroups()
  const target = groups.find((g) => g._id === into && !g.team)
  const sources = groups.filter((g) => ids.includes(g._id) && !g.team)
  const going = async () => {
    if (!target) return no('NOT_FOUND')
    if (ids.includes(into)) return no('INTO_ITSELF')
    const paths = sources.flatMap((g) => below(groups, g))
    if (paths.length > 0) return no('HAS_GROUPS', { paths })
    for (const source of sources) await sendOver(source._id, target)
    return ok(target)
  }
  const work = async (deed: Deed) => {
    const sent = await going()
    if (!sent.ok) return sent
    if (sources.length < new Set(ids).size) return no('NOT_FOUND')
    await takeTurn(deed)
    for (const source of sources) {
      await deed.remove('groups', source._id)
      await deed.audit({ recordId: source._id, from: source.path, to: 'merged', why: sent.value.path })
    }
    return ok(into)
  }
  const outcome = await again(() => ctx.deed<Awaited<ReturnType<typeof work>>>(work))
  return outcome.ok ? ok(await groupView(outcome.value)) : outcome
}

export const removeGroup: Handler<Actions['removeGroup']> = ({ id }, ctx) => {
  const work = async (deed: Deed) => {
    await takeTurn(deed)
    const groups = await allGroups()
    const self = groups.find((g) => g._id === id && !g.team)
    if (!self) return no('NOT_FOUND')
    const paths = below(groups, self)
    if (paths.length > 0) return no('HAS_GROUPS', { paths })
    // Those who left too: their records name it.
    const people = await count('members', { groupId: id })
    if (people > 0) return no('NOT_EMPTY', { count: people })
    await deed.remove('groups', id)
    await deed.audit({ recordId: id, from: self.path, to: 'removed' })
    return ok({ id })
  }
  return again(() => ctx.deed<Awaited<ReturnType<typeof work>>>(work))
}
