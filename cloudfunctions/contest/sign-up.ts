import type { ContestContract } from '@domain/contest/contract'
import { no, ok } from '@domain/kit/result'
import type { Handler } from '../kit/serve'
import { newId } from '../kit/store'
import { tellOnce } from '../kit/tell-once'
import { type Coming, enter } from './enter'
import { leads } from './leading'
import { requestKey, steadily } from './move'
import { activePeople, entrantFor, sceneOf, teamWith } from './scene'
import { newTeamCode } from './team-code'
import { aboutEvent } from './told'

/** One's own entry. The queue alone says who is in, so nothing is asked of it before. */
export const signUp: Handler<ContestContract['actions']['signUp']> = async (asked, ctx) => {
  const { contestId, eventId, teamName } = asked
  const { caller } = ctx
  const unfit = await ctx.unfit({ teamName })
  if (unfit) return unfit
  return steadily(async () => {
    const scene = await sceneOf(contestId, eventId, ctx)
    if (!scene) return no('NOT_FOUND')
    const { event } = scene
    const alone = event.entrant === 'person'
    if (alone && asked.memberIds) return no('BAD_INPUT', { field: 'memberIds' })
    if (event.entrant === 'team' && !teamName) return no('TEAM_NAME_NEEDED')
    if (event.entrant === 'group' && !(await leads(caller, caller.groupId))) return no('LEADER_ONLY')
    // A leader may enter a group without being in its team.
    const others = (asked.memberIds ?? []).filter((m) => m !== caller.id)
    const withMe = event.entrant !== 'group' || !asked.memberIds || asked.memberIds.includes(caller.id)
    const people = await activePeople(withMe ? [caller.id, ...others] : others)
    if (!people) return no('NOT_FOUND')
    const [group] = event.entrant === 'group' ? [caller.groupId] : []
    const entrantId = group ?? (alone ? caller.id : newId())
    const name = teamName ?? (group ? (caller.group.split('/').at(-1) ?? caller.group) : caller.name)
    const { groupId, group: path } = caller
    const team = { name, captainId: caller.id, groupId, group: path, code: newTeamCode() }
    const coming: Coming = { entrantId, people, groupId, ...(!alone && { team: teamWith(team, people) }) }
    const entered = await enter(scene, coming, ctx, { own: true })
    if ('ok' in entered) return entered
    const to = others.map((m) => `member:${m}`)
    const about = { ...aboutEvent(scene.contest, event), by: caller.name }
    if (entered.written) await tellOnce(`entered_${contestId}_${requestKey(ctx)}`, to, 'entered', about, ctx.now)
    return ok(await entrantFor(scene, entered.roll, entered.entrantId, ctx, people))
  })
}
