import type { Award, Draw } from '@domain/contest/draw'
import { type DrawnEntrant, drawId } from '@domain/contest/draw'
import { hasPlayed, play } from '@domain/contest/play'
import { standing } from '@domain/contest/queue'
import { peopleOf, type Roll, teamOf } from '@domain/contest/roll'
import type { Member } from '@domain/member/model'
import { get, query } from '../kit/store'
import { membersById } from './entrant-view'
import type { PlayScene } from './playing-scene'
import { findMembers } from './store'

export const findDraw = (contestId: string, eventId: string) => get<Draw>('draws', drawId(contestId, eventId))
export const findAward = (contestId: string, eventId: string) => get<Award>('awards', drawId(contestId, eventId))
/** Whether something is recorded of an event: who was drawn stays drawn. */
export const isBegun = async (contestId: string, eventId: string) =>
  ((await findDraw(contestId, eventId))?.results.length ?? 0) > 0
/** Whether an entrant has nothing left to play. */
export async function isPlayed(contestId: string, eventId: string, entrantId: string) {
  const draw = await findDraw(contestId, eventId)
  return draw !== null && hasPlayed(play(draw, draw.results), entrantId)
}
// A contest has at most forty events.
export const drawsOf = async (contestId: string) =>
  (await query<Draw>('draws', { where: { contestId }, sort: '_id', limit: 50 })).items
export const awardsOf = async (contestId: string) =>
  (await query<Award>('awards', { where: { contestId }, sort: '_id', limit: 50 })).items

/** Who plays: of a team its own name, of a person who takes part now. */
export async function playersOf(roll: Roll, eventId: string, entrantIds: readonly string[]): Promise<DrawnEntrant[]> {
  const alone = entrantIds.filter((x) => !teamOf(roll, eventId, x))
  const ids = alone.flatMap((x) => peopleOf(roll, eventId, x))
  const members: ReadonlyMap<string, Member> = ids.length > 0 ? membersById(await findMembers(ids)) : new Map()
  return entrantIds.map((id) => {
    const { name, group, groupId } = teamOf(roll, eventId, id) ?? {
      name: '',
      group: '',
      groupId: '',
      ...members.get(peopleOf(roll, eventId, id)[0] ?? id),
    }
    return { id, name, group, groupId }
  })
}

/** Who was drawn, as they are named now; of a team that withdrew the name it had. */
export async function drawnPlayers(draw: Draw, { contest, event, roll, now }: PlayScene) {
  const here = new Set(standing(roll, event, contest, now))
  const names = new Map(
    (
      await playersOf(
        roll,
        event.id,
        draw.entrants.map((x) => x.id).filter((id) => here.has(id)),
      )
    ).map((p) => [p.id, p]),
  )
  return draw.entrants.map(({ groupId, ...was }) => {
    const { groupId: _, ...player } = names.get(was.id) ?? { ...was, groupId }
    return { ...player, ...(!here.has(was.id) && { gone: true as const }) }
  })
}
