import type { Contracts } from '@domain/contracts'
import type { AnyAction, Asked as Sent } from '@domain/kit/contract'
import { dayOf } from '@domain/kit/time'
import type { Call } from '../../local/gateway/faults'
import type { Session } from '../kit/session'
import { apart } from './delta'
import { diceOf, seedOf } from './dice'
import { problemsOf } from './integrity'
import { CALM, mishapsOf } from './mishaps'
import type { State } from './order'
import type { Move } from './person'
import { type Outcome, play, type Stage } from './play'
import type { Scene } from './school'
import { type Asked, count, runsOf, settled, type Tally, unfounded } from './trial'

/** Several people who do different deeds at the same moment. */
export interface Encounter {
  name: string
  before(scene: Scene): Promise<Move[]>
  /** Parts of an answer that are read after the deed, and so may tell of the others' already. */
  readAfter?: readonly string[]
  /** Deeds (by place) that may instead be refused so, having done nothing, because somebody came between. */
  orElse?: Record<number, string>
}

type InputOf<A> = A extends AnyAction ? Sent<A> : never
export function moveOf<N extends keyof Contracts, K extends keyof Contracts[N]['actions'] & string>(
  by: Session,
  fn: N,
  action: K,
  input: InputOf<Contracts[N]['actions'][K]>,
  requestId = `soak-${action}-${by.token.slice(0, 12)}`,
): Move {
  return { token: by.token, fn, action, input, requestId: requestId.replace(/[^\w-]/g, '_') }
}

function* ordersOf<T>(list: readonly T[]): Generator<T[]> {
  if (list.length === 0) yield []
  for (const [i, first] of list.entries())
    for (const rest of ordersOf(list.filter((_, j) => j !== i))) yield [first, ...rest]
}

/** Every order of the deeds; those that may be refused instead are in it or not, but never are all left out. */
function* waysOf(places: readonly number[], orElse: Record<number, string>): Generator<number[]> {
  yield* ordersOf(places)
  for (const i of places) if (i in orElse && places.length > 1) yield* ordersOf(places.filter((j) => j !== i))
}

interface Serial {
  whole: string[]
  /** The deeds that were done, in order. */
  order: number[]
  day: string
}

/** An outcome as one list: equal lists, equal outcomes. */
const wholeOf = ({ lines, answers }: Outcome, order: readonly number[]) => [
  ...lines,
  ...order.map((i) => `answer ${i}: ${answers[i]}`).sort(),
]

/** What the deeds come to one after the other, in every order. */
async function serially({ stage, start, moves, encounter: { readAfter: without, orElse = {} } }: Meeting) {
  const serial: Serial[] = []
  let calls: Call[] = []
  for (const order of waysOf([...moves.keys()], orElse)) {
    const outcome = await play(stage, start, moves, { mishaps: CALM, order, without })
    if (order.length === moves.length) calls = await stage.house.calls()
    serial.push({ whole: wholeOf(outcome, order), order, day: outcome.day })
  }
  return { serial, calls }
}

interface Meeting {
  stage: Stage
  start: State
  moves: readonly Move[]
  encounter: Encounter
}

/** What stands between what was found and one order of the deeds. */
function between(found: Outcome, { whole, order }: Serial, { moves, encounter: { orElse = {} } }: Meeting) {
  const refused = [...moves.keys()].filter((i) => !order.includes(i))
  const otherwise = refused.flatMap((i) => {
    const { answer } = found.heard[i] ?? {}
    return answer && !answer.ok && answer.error === orElse[i] ? [] : [`deed ${i} was not refused`]
  })
  return [...apart(whole, wholeOf(found, order)), ...otherwise]
}

/** Done at once and under mishaps, the deeds must come to what they come to in one of their orders. */
export async function tryEncounter(stage: Stage, scene: Scene, encounter: Encounter, asked: Asked): Promise<Tally> {
  const { house } = stage
  const { name, readAfter: without } = encounter
  await house.reset(scene.base)
  const moves = await encounter.before(scene)
  const meeting: Meeting = { stage, start: await house.state(), moves, encounter }
  let { serial, calls } = await serially(meeting)
  const tally: Tally = { name, runs: 0, struck: {}, retries: 0, violations: [], orders: serial.map(() => 0) }
  for (const { seed, run } of runsOf(asked)) {
    const mishaps = mishapsOf(diceOf(seedOf(seed, name, run)), calls, moves.length, asked.kinds)
    if (serial[0]?.day !== dayOf(Date.now())) ({ serial, calls } = await serially(meeting))
    const found = await play(stage, meeting.start, moves, { mishaps, without })
    count(tally, found)
    const differ = serial.map((one) => between(found, one, meeting))
    const fits = differ.findIndex((lines) => lines.length === 0)
    if (tally.orders && fits >= 0) tally.orders[fits] = (tally.orders[fits] ?? 0) + 1
    const nearest = differ.reduce((a, b) => (b.length < a.length ? b : a))
    const wrong = [...(fits < 0 ? nearest : []), ...unfounded(found), ...problemsOf(found.end)]
    if (wrong.length === 0) continue
    tally.violations.push({ what: name, run, seed, mishaps, wrong })
    if (asked.untilFound) break
  }
  return settled(house, tally)
}
