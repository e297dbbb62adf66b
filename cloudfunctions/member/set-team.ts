import { no, ok } from '@domain/kit/result'
import type { MemberContract } from '@domain/member/contract'
import type { GroupRecord, Member } from '@domain/member/model'
import { treeOf } from '@domain/member/tree'
import type { Deed } from '../kit/deed'
import type { Handler } from '../kit/serve'
import { newId } from '../kit/store'
import { takeTurn } from './group'
import { resettle } from './resettle'
import { again, all, allGroups, countsByGroup } from './store'

/** Teams stand beside the tree, under a head of their own, so that no group is in the way of a name. */
const pathOf = (name: string) => `联队/${name}`

export const setTeam: Handler<MemberContract['actions']['setTeam']> = async ({ id, name, groupIds }, ctx) => {
  const work = async (deed: Deed) => {
    await takeTurn(deed)
    const groups = await allGroups()
    const before = groups.find((g) => g._id === id && g.team)
    const wanted = [...new Set(groupIds)]
    const found = groups.filter((g) => wanted.includes(g._id))
    if ((id !== undefined && !before) || found.length < wanted.length) return no('NOT_FOUND')
    if (found.some((g) => g.team)) return no('TEAM_OF_TEAMS')
    const path = pathOf(name)
    if (groups.some((g) => g.path === path && g._id !== id)) return no('NAME_TAKEN', { path })
    const team: GroupRecord = { _id: before?._id ?? newId(), name, path, team: wanted }
    if (wanted.length === 0 && before) await deed.remove('groups', before._id)
    if (wanted.length > 0) await deed.update('groups', team)
    if (wanted.length > 0 || before) {
      const to = wanted.length > 0 ? 'team' : 'dissolved'
      await deed.audit({
        recordId: team._id,
        from: before ? 'team' : null,
        to,
        why: found.map((g) => g.path).join('、'),
      })
    }
    return ok([...wanted, ...(before?.team ?? [])])
  }
  const outcome = await again(() => ctx.deed<Awaited<ReturnType<typeof work>>>(work))
  if (!outcome.ok) return outcome
  // Whoever is in one of these groups, or below it.
  const groups = await allGroups()
  const paths = groups.filter((g) => outcome.value.includes(g._id)).map((g) => g.path)
  await resettle(groups.filter((g) => paths.some((p) => g.path === p || g.path.startsWith(`${p}/`))).map((g) => g._id))
  const [counts, leaders] = await Promise.all([
    countsByGroup(),
    all<Member>('members', { roleNames: 'leader', state: 'active' }, 'sortName'),
  ])
  return ok({ items: treeOf(groups, counts, leaders).filter((g) => g.team) })
}
