import { teamWithout } from '@domain/member/branch'
import type { GroupRecord } from '@domain/member/model'
import type { Deed } from '../kit/deed'

/** Puts a joint team in place of the one before it; without groups it is dissolved. `groups` are all there are. */
export async function keepTeam(
  deed: Deed,
  team: GroupRecord,
  before: GroupRecord | undefined,
  groups: readonly GroupRecord[],
) {
  const { _id, team: ids = [] } = team
  if (ids.length === 0 && !before) return
  if (ids.length > 0) await deed.update('groups', team)
  else await deed.remove('groups', _id)
  const paths = groups.filter((g) => ids.includes(g._id)).map((g) => g.path)
  const to = ids.length > 0 ? 'team' : 'dissolved'
  await deed.audit({ recordId: _id, from: before ? 'team' : null, to, why: [team.name, ...paths].join('、') })
}

/** Groups that are no more are in no team; a team of which nothing is left is dissolved. */
export async function leaveOutOfTeams(deed: Deed, groups: readonly GroupRecord[], gone: readonly string[]) {
  for (const before of groups) {
    const left = teamWithout(before, gone)
    if (before.team && left.length < before.team.length) await keepTeam(deed, { ...before, team: left }, before, groups)
  }
}
