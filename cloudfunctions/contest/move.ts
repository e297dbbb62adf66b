import { createHash } from 'node:crypto'
import type { Roll, RollLine } from '@domain/contest/roll'
import { type No, no } from '@domain/kit/result'
import type { Ctx } from '../kit/serve'
import { Busy, updateIf, type Where } from '../kit/store'
import type { Change } from '../kit/terms'
import { rollFor } from './scene'
import { findRoll } from './store'

/** The contest was changed since it was read: whoever decided by it decides anew. */
export class Replanned extends Busy {}

/** What one conditional update of a roll asks and does. */
export interface Step {
  where: Where
  change: Change
  line: Omit<RollLine, 'k' | 'at'>
}

/** Decides again where the contest was changed in between. */
export async function steadily<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      return await work()
    } catch (e) {
      if (!(e instanceof Replanned)) throw e
    }
  }
  throw new Busy()
}

/** Of this very request, so that its retry is known by the roll's own log. */
export const requestKey = ({ accountId, requestId }: Ctx) =>
  createHash('sha256').update(`${accountId} ${requestId}`).digest('base64url').slice(0, 12)

/** Writes one step; false when the roll is not (any more) as the step asks, or this request has been done. */
export async function take(contestId: string, plan: number, step: Step, ctx: Ctx): Promise<boolean> {
  const k = requestKey(ctx)
  const { change, line } = step
  const where: Where = { ...step.where, _id: contestId, plan, 'log.k': { not: k } }
  const log: RollLine = { k, ...line, at: ctx.now }
  const written: Change = { ...change, inc: { ...change.inc, rev: 1 }, push: { ...change.push, log } }
  return (await updateIf('rolls', where, written)) === 1
}

const lineOf = (roll: Roll, ctx: Ctx) => {
  const k = requestKey(ctx)
  return roll.log.find((line) => line.k === k)
}

/**
 * The time for it is over, or the contest is: a refusal, unless this very request was in time and only its answer was
 * lost. Who is in is not told that sign-up has closed.
 */
export async function unlessDone<R extends No>(refused: R, contestId: string, eventId: string, ctx: Ctx) {
  const roll = await findRoll(contestId)
  const { e, x } = (roll && lineOf(roll, ctx)) ?? {}
  return roll && e === eventId && x !== undefined ? { entrantId: x, roll, written: true as const } : refused
}

const pause = (attempt: number) => new Promise((r) => setTimeout(r, Math.random() * Math.min(400, 10 * 2 ** attempt)))
const ATTEMPTS = 16

/** What a look at the roll comes to: a step to be written, a refusal, or that it is so already. */
export interface Done {
  done: string
}

/**
 * Decides on the roll and writes the step, again and again until it is written or refused: what others did meanwhile
 * is looked at anew. Answers the entrant and the roll as it is afterwards, and whether it
 * was this request that wrote: its retry, too, since whoever broke off after writing has told nobody yet.
 */
export async function move<D extends Step | No | Done>(
  contestId: string,
  eventId: string,
  plan: number,
  ctx: Ctx,
  decide: (roll: Roll) => D,
  /** Tried first without a look: a step that others cannot be in the way of. */
  blind?: Step,
) {
  if (blind?.line.x !== undefined && (await take(contestId, plan, blind, ctx)))
    return { entrantId: blind.line.x, roll: await rollFor(contestId), written: true as const }
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (attempt > 0) await pause(attempt)
    const roll = await rollFor(contestId)
    const known = lineOf(roll, ctx)
    if (known) {
      // The same request id for another deed.
      if (known.e !== eventId || known.x === undefined) return no('BAD_INPUT', { field: 'requestId' })
      return { entrantId: known.x, roll, written: true as const }
    }
    if (roll.plan !== plan) throw new Replanned()
    const decided: Step | No | Done = decide(roll)
    if ('ok' in decided) return decided as Exclude<D, Step | Done>
    if ('done' in decided) return { entrantId: decided.done, roll, written: false as const }
    if (decided.line.x !== undefined && (await take(contestId, plan, decided, ctx)))
      return { entrantId: decided.line.x, roll: await rollFor(contestId), written: true as const }
  }
  throw new Busy()
}
