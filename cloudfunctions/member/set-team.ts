import { no, ok } from '@domain/kit/result'
import { teamPath } from '@domain/member/branch'
import type { MemberContract } from '@domain/member/contract'
import type { GroupRecord } from '@domain/member/model'
import { isWithin } from '@domain/member/rules'
import type { Deed } from '../kit/deed'
import type { Handler } from '../kit/serve'
import { newId } from '../kit/store'
import { treeIn } from './group'
import { settleTree } from './resettle'
import { again } from './store'
import { keepTeam } from './team'
import { treeNow } from './tree'
import { leaveOpen } from './turn'

/** These groups and all below them. */
const withBelow = (groups: readonly GroupRecord[], ids: readonly string[]) => {
  const paths = groups.filter((g) => ids.includes(g._id)).map((g) => g.path)
  return groups.filter((g) => paths.some((p) => isWithin(g.path, p))).map((g) => g._id)
}

export const setTeam: Handler<MemberContract['actions']['setTeam']> = async ({ id, name, groupIds }, ctx) => {
  const unfit = await ctx.unfit({ name })
  if (unfit) return unfit
  const work = async (deed: Deed) => {
    const { all, tree } = await treeIn(deed)
    const before = all.find((g) => g._id === id && g.team)
    const wanted = [...new Set(groupIds)]
    const found = all.filter((g) => wanted.includes(g._id))
    if ((id !== undefined && !before) || found.length < wanted.length) return no('NOT_FOUND')
    if (found.some((g) => g.team)) return no('TEAM_OF_TEAMS')
    const path = teamPath(name)
    if (all.some((g) => g.path === path && g._id !== id)) return no('NAME_TAKEN', { path })
    await keepTeam(deed, { _id: before?._id ?? newId(), name, path, team: wanted }, before, all)
    await leaveOpen(deed, withBelow(tree, [...wanted, ...(before?.team ?? [])]))
    return ok(true)
  }
  const outcome = await again(() => ctx.deed<Awaited<ReturnType<typeof work>>>(work))
  if (!outcome.ok) return outcome
  await settleTree()
  return ok({ items: (await treeNow()).filter((g) => g.team) })
}
