import { type No, no, type Ok, ok } from '@domain/kit/result'
import { canStand, replanted } from '@domain/member/branch'
import type { MemberContract } from '@domain/member/contract'
import type { Group, GroupRecord } from '@domain/member/model'
import { isWithin } from '@domain/member/rules'
import type { Deed } from '../kit/deed'
import type { Ctx, Handler } from '../kit/serve'
import { count, newId } from '../kit/store'
import { settleTree } from './resettle'
import { again, allGroups } from './store'
import { leaveOutOfTeams } from './team'
import { treeNow } from './tree'
import { changeTree, leaveOpen } from './turn'

type Actions = MemberContract['actions']

/** The group as it stands now. Gone, to a retry that comes late. */
export async function groupView(id: string): Promise<Ok<Group> | No<'NOT_FOUND', undefined>> {
  const group = (await treeNow()).find((g) => g.id === id)
  return group ? ok(group) : no('NOT_FOUND')
}

/** The groups of the tree, which stay as they are until the deed is done; without teams, which stand beside it. */
export async function treeIn(deed: Deed) {
  await changeTree(deed)
  const all = await allGroups()
  return { all, tree: all.filter((g) => !g.team) }
}

/** People of these groups, with those who left: their records name the group. */
export const peopleOf = (ids: readonly string[]) => ({ groupIds: { in: ids }, groupId: { in: ids } })

export const below = (groups: readonly GroupRecord[], g: GroupRecord) =>
  groups
    .filter((other) => other._id !== g._id && isWithin(other.path, g.path))
    .map((other) => other.path)
    .sort()

export const makeGroup: Handler<Actions['makeGroup']> = async ({ name, parentId }, ctx) => {
  const unfit = await ctx.unfit({ name })
  if (unfit) return unfit
  const work = async (deed: Deed) => {
    const { all, tree } = await treeIn(deed)
    const parent = tree.find((g) => g._id === parentId)
    if (parentId !== undefined && !parent) return no('NOT_FOUND')
    const path = canStand(all, name, parent)
    if (!path.ok) return path
    const record: GroupRecord = { _id: newId(), name, path: path.value, ...(parent && { parentId: parent._id }) }
    await deed.insert('groups', record)
    await deed.audit({ recordId: record._id, from: null, to: 'made', why: record.path })
    return ok(record._id)
  }
  const outcome = await again(() => ctx.deed<Awaited<ReturnType<typeof work>>>(work))
  return outcome.ok ? groupView(outcome.value) : outcome
}

/** Where a group is to stand; what keeps it from there is refused before its name is looked at. */
type Found = Ok<{ self: GroupRecord; name: string; parent?: GroupRecord }>

/** A group gets another name or parent, and all below it another path; their people follow. */
async function replant<R extends No>(id: string, ctx: Ctx, find: (tree: readonly GroupRecord[]) => Found | R) {
  type Outcome = R | Ok<string> | Extract<ReturnType<typeof canStand>, No>
  const work = async (deed: Deed): Promise<Outcome> => {
    const { all, tree } = await treeIn(deed)
    const found = find(tree)
    if (!found.ok) return found
    const { self, name, parent } = found.value
    const path = canStand(all, name, parent, self)
    if (!path.ok) return path
    if (path.value === self.path) return ok(id)
    const after = replanted(tree, self, name, parent)
    for (const group of after) await deed.update('groups', group)
    await leaveOpen(
      deed,
      after.map((g) => g._id),
    )
    await deed.audit({ recordId: id, from: self.path, to: path.value, why: String(after.length) })
    return ok(id)
  }
  const outcome = await again(() => ctx.deed(work))
  if (!outcome.ok) return outcome
  await settleTree()
  return groupView(id)
}

export const renameGroup: Handler<Actions['renameGroup']> = async ({ id, name }, ctx) => {
  const unfit = await ctx.unfit({ name })
  if (unfit) return unfit
  return replant(id, ctx, (tree) => {
    const self = tree.find((g) => g._id === id)
    return self ? ok({ self, name, parent: tree.find((g) => g._id === self.parentId) }) : no('NOT_FOUND')
  })
}

export const moveGroup: Handler<Actions['moveGroup']> = ({ id, parentId }, ctx) =>
  replant(id, ctx, (tree) => {
    const self = tree.find((g) => g._id === id)
    const parent = tree.find((g) => g._id === parentId)
    if (!self || (parentId !== undefined && !parent)) return no('NOT_FOUND')
    if (parent && isWithin(parent.path, self.path)) return no('BELOW_ITSELF')
    return ok({ self, name: self.name, parent })
  })

export const removeGroup: Handler<Actions['removeGroup']> = ({ id }, ctx) => {
  const work = async (deed: Deed) => {
    const { all, tree } = await treeIn(deed)
    const self = tree.find((g) => g._id === id)
    if (!self) return no('NOT_FOUND')
    const paths = below(tree, self)
    if (paths.length > 0) return no('HAS_GROUPS', { paths })
    const people = await count('members', peopleOf([id]))
    if (people > 0) return no('NOT_EMPTY', { count: people })
    await deed.remove('groups', id)
    await leaveOutOfTeams(deed, all, [id])
    await deed.audit({ recordId: id, from: self.path, to: 'removed' })
    return ok({ id })
  }
  return again(() => ctx.deed<Awaited<ReturnType<typeof work>>>(work))
}
