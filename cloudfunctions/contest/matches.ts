import type { ContestContract } from '@domain/contest/contract'
import { no, ok } from '@domain/kit/result'
import type { Handler } from '../kit/serve'
import { findDraw } from './draw-store'
import { drawView } from './draw-view'
import { playScene } from './playing-scene'

export const matches: Handler<ContestContract['actions']['matches']> = async ({ contestId, eventId }, ctx) => {
  const [scene, draw] = await Promise.all([playScene(contestId, eventId, ctx), findDraw(contestId, eventId)])
  if (!scene) return no('NOT_FOUND')
  return draw ? ok(await drawView(draw, scene)) : no('NOT_DRAWN')
}
