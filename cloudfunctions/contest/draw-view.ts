import type { Draw } from '@domain/contest/draw'
import { play, standingsOf } from '@domain/contest/play'
import type { DrawView } from '@domain/contest/playing'
import type { Ctx } from '../kit/serve'
import { drawnPlayers, findDraw } from './draw-store'
import { type PlayScene, playScene } from './playing-scene'

/** A draw as all who see the contest may read it: what its results come to, by the names of today. */
export async function drawView(draw: Draw, scene: PlayScene): Promise<DrawView> {
  const { _id, results, entrants, ...told } = draw
  const played = play(draw, results)
  return {
    ...told,
    title: scene.contest.title,
    name: scene.event.name,
    entrants: await drawnPlayers(draw, scene),
    matches: played.matches,
    heats: played.heats,
    tables: played.tables,
    complete: standingsOf(draw, played).complete,
    runs: scene.runs,
  }
}

/** The draw of an event as this caller sees it now; null where there is none, or nothing that they may know of. */
export async function drawShown(contestId: string, eventId: string, ctx: Ctx): Promise<DrawView | null> {
  const [scene, draw] = await Promise.all([playScene(contestId, eventId, ctx), findDraw(contestId, eventId)])
  return scene && draw && drawView(draw, scene)
}
