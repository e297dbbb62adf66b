import type { ContestContract } from '@domain/contest/contract'
import type { Award, Draw } from '@domain/contest/draw'
import { play, standingsOf } from '@domain/contest/play'
import type { Player, PrizeView, StandingsView } from '@domain/contest/playing'
import type { Prize } from '@domain/contest/prize'
import type { Roll } from '@domain/contest/roll'
import { no, ok } from '@domain/kit/result'
import type { Handler } from '../kit/serve'
import { drawnPlayers, findAward, findDraw, playersOf } from './draw-store'
import { type PlayScene, playScene } from './playing-scene'

/** Prizes by the names of their winners. */
export async function prizeViews(prizes: readonly Prize[], roll: Roll, eventId: string, known: readonly Player[] = []) {
  const ids = [...new Set(prizes.flatMap((p) => p.entrantIds))]
  const byId = new Map(known.map((p) => [p.id, p]))
  const found = await playersOf(
    roll,
    eventId,
    ids.filter((x) => !byId.has(x)),
  )
  for (const { groupId, ...player } of found) byId.set(player.id, player)
  return prizes.map(
    ({ grade, entrantIds }): PrizeView => ({
      grade,
      winners: entrantIds.map((id) => byId.get(id) ?? { id, name: '', group: '' }),
    }),
  )
}

/** Ranks as far as they are decided, by which tie-break, and the prizes. */
export async function standingsView(scene: PlayScene, draw: Draw | null, award: Award | null): Promise<StandingsView> {
  const { contest, event, roll } = scene
  const named = { title: contest.title, name: event.name }
  const prizes = award?.prizes ?? []
  if (!draw)
    return {
      ...named,
      drawn: false,
      complete: false,
      rows: [],
      tables: [],
      prizes: await prizeViews(prizes, roll, event.id),
    }
  const players = await drawnPlayers(draw, scene)
  const byId = new Map(players.map((p) => [p.id, p]))
  const { rows, complete, tables } = standingsOf(draw, play(draw, draw.results))
  return {
    ...named,
    drawn: true,
    complete,
    rows: rows.map((r) => {
      const { id, ...player } = byId.get(r.entrantId) ?? { id: r.entrantId, name: '', group: '' }
      return { ...r, ...player }
    }),
    tables,
    prizes: await prizeViews(prizes, roll, event.id, players),
  }
}

export const standings: Handler<ContestContract['actions']['standings']> = async ({ contestId, eventId }, ctx) => {
  const [scene, draw, award] = await Promise.all([
    playScene(contestId, eventId, ctx),
    findDraw(contestId, eventId),
    findAward(contestId, eventId),
  ])
  return scene ? ok(await standingsView(scene, draw, award)) : no('NOT_FOUND')
}
