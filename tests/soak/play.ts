import type { Result } from '@domain/kit/result'
import { dayOf } from '@domain/kit/time'
import { type Difference, differences, linesOf } from './delta'
import type { House, Struck } from './house'
import { maskFor, overMidnight, textOf } from './mask'
import { HUNG_UP, type Mishaps } from './mishaps'
import type { State } from './order'
import { type Heard, insist, type Move } from './person'

/** What one run came to. Lines and answers are masked: equal texts mean that the same was done. */
export interface Outcome {
  lines: string[]
  /** Of each person, in the order of the moves. */
  answers: string[]
  heard: Heard[]
  struck: Struck
  differences: Difference[]
  end: State
  day: string
}

export interface Stage {
  house: House
  /** The text of the client's own retry. */
  client: string
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

export interface Manner {
  mishaps: Mishaps
  /** One after the other in this order; without it, at once. */
  order?: readonly number[]
  /** Fields of an answer that are left out. */
  without?: readonly string[]
}

function pared(answer: Result<unknown>, without: readonly string[]) {
  const { value } = answer as { value?: unknown }
  if (!answer.ok || typeof value !== 'object' || value === null) return answer
  return { ok: true, value: Object.fromEntries(Object.entries(value).filter(([k]) => !without.includes(k))) }
}

/** Puts the school to `start`, lets everybody make their move, and reads all records afterwards. */
export async function play(stage: Stage, start: State, moves: readonly Move[], manner: Manner): Promise<Outcome> {
  const { house, client } = stage
  const { mishaps, order, without = [] } = manner
  const go = async (move: Move, i: number) => {
    if (mishaps.late[i]) await pause(mishaps.late[i])
    return insist(house, client, move, mishaps.hangUps[i])
  }
  const inTurn = async () => {
    const heard: Heard[] = []
    for (const i of order ?? []) {
      const move = moves[i]
      if (move) heard[i] = await go(move, i)
    }
    return heard
  }
  const once = async () => {
    await house.reset(start)
    house.struck()
    const from = Date.now()
    house.afterCrash(mishaps.afterCrash)
    await house.faults(mishaps.faults)
    const heard = await (order ? inTurn() : Promise.all(moves.map(go)))
    await house.quiet()
    house.afterCrash([])
    await house.faults([])
    return { heard, from }
  }
  let { heard, from } = await once()
  if (overMidnight(from, Date.now())) ({ heard, from } = await once())
  const end = await house.state()
  const given = moves.map((m) => m.input)
  const mask = maskFor(start, end, from, given)
  const found = differences(start, end)
  const hungUp = heard.reduce((sum, h) => sum + h.hungUp, 0)
  return {
    lines: linesOf(found, mask),
    answers: heard.map(({ answer }) => textOf(mask(pared(answer, without)))),
    heard,
    struck: { ...house.struck(), ...(hungUp > 0 && { [HUNG_UP]: hungUp }) },
    differences: found,
    end,
    day: dayOf(from),
  }
}
