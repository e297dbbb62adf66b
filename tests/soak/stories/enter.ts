import type { EventInput } from '@domain/contest/model'
import { DAY } from '@domain/kit/time'
import type { Member } from '@domain/member/model'
import { value } from '../../kit/session'
import { COMMITTEE, ENDORSERS, OTHER_TEACHER, type Scene, TEACHER } from '../school'
import type { Stories } from '../story'

export const [FIRST, SECOND, THIRD] = ENDORSERS
const RELAY = { min: 1, max: 4 }
const EVENTS: EventInput[] = [
  { name: '单打', entrant: 'person', places: 1, perGroup: 9 },
  { name: '双打', entrant: 'pair', places: 4 },
  { name: '拔河', entrant: 'team', places: 4, teamSize: RELAY },
  { name: '接力', entrant: 'group', places: 4, teamSize: RELAY },
]

/** Open for days, with an event of each kind; whoever takes part is counted. */
export async function games(scene: Scene, events = EVENTS, now = Date.now()) {
  const by = await scene.as(COMMITTEE)
  const { id: contestId } = await value(
    by.contest.save({
      ...{ title: '运动会', place: '操场', waitingList: true, organiserIds: [], audience: { kind: 'staff' } },
      ...{ signUpOpensAt: now - DAY, signUpClosesAt: now + 5 * DAY, withdrawUntil: now + 5 * DAY },
      ...{ startsAt: now + 9 * DAY, endsAt: now + 10 * DAY, eventsPerPerson: 3, events },
    }),
  )
  await value(by.contest.publish({ id: contestId }))
  const at = (eventId: string) => ({ contestId, eventId })
  return { by, contestId, at, singles: at('e1'), pairs: at('e2'), teams: at('e3'), relay: at('e4') }
}
export type Games = Awaited<ReturnType<typeof games>>

export async function signedUp(scene: Scene, { singles }: Pick<Games, 'singles'>, people: readonly number[]) {
  for (const n of people) await value((await scene.as(n)).contest.signUp(singles))
}
/** A team of the captain's alone. */
export async function teamOf(scene: Scene, { teams }: Games, captain: number = TEACHER) {
  return value((await scene.as(captain)).contest.signUp({ ...teams, teamName: '一队' }))
}
const groupIdOf = async (scene: Scene, n: number) =>
  String((await scene.all('members')).find((m) => m._id === scene.id(n))?.groupId)
/** People of somebody's group, that one first. */
async function groupOf(scene: Scene, n: number) {
  const groupId = await groupIdOf(scene, n)
  const all = (await scene.all('members')) as unknown as Member[]
  const others = all.filter((m) => m.groupId === groupId && m._id !== scene.id(n)).map((m) => m._id)
  return { groupId, memberIds: [scene.id(n), ...others.sort()] }
}

export const enterStories: Pick<
  Stories<'contest'>,
  'signUp' | 'joinTeam' | 'leaveTeam' | 'lineUp' | 'substitute' | 'withdraw' | 'addEntrant'
> = {
  signUp: [
    {
      before: async (scene) => {
        const held = await games(scene)
        await signedUp(scene, held, [FIRST])
        return { by: await scene.as(TEACHER), input: held.singles }
      },
    },
    {
      kind: 'a pair',
      before: async (scene) => ({
        by: await scene.as(TEACHER),
        input: { ...(await games(scene)).pairs, memberIds: [scene.id(SECOND)] },
      }),
    },
    {
      kind: 'a team',
      before: async (scene) => ({
        by: await scene.as(TEACHER),
        input: { ...(await games(scene)).teams, teamName: '一队', memberIds: [scene.id(SECOND), scene.id(THIRD)] },
      }),
    },
  ],
  joinTeam: [
    {
      before: async (scene) => {
        const { teamCode = '' } = await teamOf(scene, await games(scene))
        return { by: await scene.as(SECOND), input: { code: teamCode } }
      },
    },
  ],
  leaveTeam: [
    {
      before: async (scene) => {
        const held = await games(scene)
        const { teamCode = '' } = await teamOf(scene, held)
        const by = await scene.as(SECOND)
        await value(by.contest.joinTeam({ code: teamCode }))
        return { by, input: held.teams }
      },
    },
  ],
  lineUp: [
    {
      before: async (scene) => {
        const { groupId, memberIds } = await groupOf(scene, TEACHER)
        const { by, relay } = await games(scene)
        return { by, input: { ...relay, groupId, memberIds: memberIds.slice(0, 3) } }
      },
    },
    {
      kind: 'another one',
      before: async (scene) => {
        const { groupId, memberIds } = await groupOf(scene, TEACHER)
        const { by, relay } = await games(scene)
        await value(by.contest.lineUp({ ...relay, groupId, memberIds: memberIds.slice(0, 3) }))
        return { by, input: { ...relay, groupId, memberIds: memberIds.slice(1, 4) } }
      },
    },
  ],
  substitute: [
    {
      before: async (scene) => {
        const held = await games(scene)
        await signedUp(scene, held, [TEACHER])
        const [entrantId, come] = [scene.id(TEACHER), scene.id(SECOND)]
        return { by: held.by, input: { ...held.singles, entrantId, out: entrantId, in: come } }
      },
    },
    {
      kind: 'a captain',
      before: async (scene) => {
        const held = await games(scene)
        const { id: entrantId } = await teamOf(scene, held)
        return { by: held.by, input: { ...held.teams, entrantId, out: scene.id(TEACHER), in: scene.id(SECOND) } }
      },
    },
  ],
  withdraw: [
    {
      kind: 'somebody waits',
      before: async (scene) => {
        const held = await games(scene)
        await signedUp(scene, held, [TEACHER, SECOND, THIRD])
        return { by: await scene.as(TEACHER), input: held.singles }
      },
    },
    {
      kind: 'a team, by the office',
      before: async (scene) => {
        const held = await games(scene)
        const { id: entrantId } = await teamOf(scene, held)
        return { by: held.by, input: { ...held.teams, entrantId } }
      },
    },
  ],
  addEntrant: [
    {
      before: async (scene) => {
        const { by, singles } = await games(scene)
        return { by, input: { ...singles, memberIds: [scene.id(OTHER_TEACHER)] } }
      },
    },
    {
      kind: 'a team',
      before: async (scene) => {
        const { by, teams } = await games(scene)
        return { by, input: { ...teams, teamName: '二队', memberIds: [scene.id(TEACHER), scene.id(SECOND)] } }
      },
    },
  ],
}
