import type { ContestContract } from '@domain/contest/contract'
import { memberWord } from '@domain/kit/audience'
import { no, ok } from '@domain/kit/result'
import type { Handler } from '../kit/serve'
import { newId } from '../kit/store'
import { tellOnce } from '../kit/tell-once'
import { type Coming, enter } from './enter'
import { areOf, leads } from './leading'
import { requestKey, steadily } from './move'
import { activePeople, entrantFor, sceneOf, teamWith } from './scene'
import { findGroup } from './store'
import { newTeamCode } from './team-code'
import { aboutEvent } from './told'

/** An entry for others: those without a phone are entered like everybody else, and all are told. */
export const addEntrant: Handler<ContestContract['actions']['addEntrant']> = async (asked, ctx) => {
  const { contestId, eventId, memberIds, teamName } = asked
  const { caller } = ctx
  const unfit = await ctx.unfit({ teamName })
  if (unfit) return unfit
  return steadily(async () => {
    const scene = await sceneOf(contestId, eventId, ctx)
    if (!scene) return no('NOT_FOUND')
    const { event } = scene
    if (!scene.runs && !caller.roles.includes('leader')) return no('NOT_ALLOWED')
    const people = await activePeople(memberIds)
    const [first] = people ?? []
    if (!people || !first) return no('NOT_FOUND')
    const alone = event.entrant === 'person'
    if (alone && people.length > 1) return no('BAD_INPUT', { field: 'memberIds' })
    const groupId = asked.groupId ?? first.groupId
    if (!scene.runs) {
      if (!(await leads(caller, groupId))) return no('NOT_ALLOWED')
      const own = areOf(groupId, people)
      if (!own.ok) return own
    }
    const group = alone ? null : await findGroup(groupId)
    if (!alone && !group) return no('NOT_FOUND')
    const name =
      teamName ?? (event.entrant === 'group' ? group?.name : event.entrant === 'pair' ? first.name : undefined)
    if (!alone && !name) return no('TEAM_NAME_NEEDED')
    const entrantId = alone ? first._id : event.entrant === 'group' ? groupId : newId()
    const team = group && name && { name, captainId: first._id, groupId, group: group.path, code: newTeamCode() }
    const coming: Coming = { entrantId, people, groupId, by: caller.id, ...(team && { team: teamWith(team, people) }) }
    const entered = await enter(scene, coming, ctx, { asRunner: scene.runs })
    if ('ok' in entered) return entered
    const about = { ...aboutEvent(scene.contest, event), by: caller.name }
    const to = memberIds.filter((m) => m !== caller.id).map(memberWord)
    if (entered.written) await tellOnce(`entered_${contestId}_${requestKey(ctx)}`, to, 'entered', about, ctx.now)
    return ok(await entrantFor(scene, entered.roll, entered.entrantId, ctx, people))
  })
}
