import { dayOf } from '@domain/kit/time'
import { LOST_AT_DOOR } from '../../local/host/lost-replies'
import { disagreements } from './agreement'
import { apart } from './delta'
import { diceOf, seedOf } from './dice'
import type { House, Struck } from './house'
import { onDisk, problemsOf } from './integrity'
import { CALM, HUNG_UP, type Kind, type Mishaps, mishapsOf } from './mishaps'
import type { State } from './order'
import type { Heard, Move } from './person'
import { type Outcome, play, type Stage } from './play'
import type { Scene } from './school'
import { nameOf, type Told } from './story'

export interface Violation {
  what: string
  run: number
  seed: number
  mishaps: Mishaps
  wrong: string[]
}
export interface Tally {
  name: string
  runs: number
  struck: Struck
  /** Sendings beyond the first. */
  retries: number
  /** Of an encounter: how often it came out as each order of its deeds. */
  orders?: number[]
  violations: Violation[]
}
export interface Asked {
  /** With each of the seeds. */
  runs: number
  seeds: readonly number[]
  /** A control needs one violation only. */
  untilFound?: boolean
  /** Of all kinds unless told. */
  kinds?: readonly Kind[]
}

export const runsOf = ({ runs, seeds }: Asked) =>
  seeds.flatMap((seed) => Array.from({ length: runs }, (_, run) => ({ seed, run })))

const total = (struck: Struck, kinds: readonly string[]) => kinds.reduce((sum, k) => sum + (struck[k] ?? 0), 0)

/** A person hears that it did not work only where the network or the process was at fault; a conflict is the store's own. */
export function unfounded({ heard, struck }: Outcome): string[] {
  const broken = total(struck, ['reply_lost', 'crash']) > 0
  const cut = total(struck, [LOST_AT_DOOR, 'crash', HUNG_UP]) > 0
  return heard.flatMap(({ told }) =>
    told
      .filter((word) => (word === 'BROKEN' && !broken) || (word === 'OFFLINE' && !cut) || word === 'BUSY')
      .map((word) => `${word} was heard without a reason`),
  )
}

export const retriesOf = (heard: readonly Heard[]) => heard.reduce((sum, h) => sum + h.sent - 1, 0)
export function count(tally: Tally, { struck, heard }: Outcome) {
  tally.runs++
  tally.retries += retriesOf(heard)
  for (const [kind, n] of Object.entries(struck)) tally.struck[kind] = (tally.struck[kind] ?? 0) + n
}

/** At the end of a trial the disk is looked at, unless the house is known to be wrong. */
export async function settled(house: House, tally: Tally): Promise<Tally> {
  const differ = tally.violations.length === 0 ? await onDisk(house) : []
  if (differ.length > 0) throw new Error(`the house says otherwise than its disk:\n${differ.join('\n')}`)
  return tally
}

/** The deed without faults, twice: what all runs must come to. Its calls tell where faults can strike. */
async function calmly(stage: Stage, start: State, move: Move) {
  const wanted = await play(stage, start, [move], { mishaps: CALM })
  const calls = await stage.house.calls()
  const again = await play(stage, start, [move], { mishaps: CALM })
  const differ = [...apart(wanted.lines, again.lines), ...apart(wanted.answers, again.answers)]
  if (differ.length > 0) throw new Error(`two calm runs of ${move.action} differ:\n${differ.join('\n')}`)
  return { wanted, calls }
}

/** Does one deed many times over, each time from the same point and under other mishaps, and compares with the calm one. */
export async function tryStory(stage: Stage, scene: Scene, told: Told, asked: Asked): Promise<Tally> {
  const { house } = stage
  const name = nameOf(told)
  const { fn, action, bare } = told
  await house.reset(scene.base)
  const { by, input } = await told.story.before(scene)
  const start = await house.state()
  const move: Move = { token: by.token, fn, action, input, requestId: `soak-${fn}-${action}` }
  let calm = await calmly(stage, start, move)
  const agreed = disagreements(calm.wanted.differences, { fn, action, bare })
  if (agreed.length > 0) throw new Error(`${name}, done calmly: ${agreed.join('; ')}`)

  const tally: Tally = { name, runs: 0, struck: {}, retries: 0, violations: [] }
  for (const { seed, run } of runsOf(asked)) {
    const mishaps = mishapsOf(diceOf(seedOf(seed, name, run)), calm.calls, 1, asked.kinds)
    if (calm.wanted.day !== dayOf(Date.now())) calm = await calmly(stage, start, move)
    const found = await play(stage, start, [move], { mishaps })
    count(tally, found)
    const wrong = [
      ...apart(calm.wanted.lines, found.lines),
      ...apart(calm.wanted.answers, found.answers),
      ...disagreements(found.differences, { fn, action, bare }),
      ...unfounded(found),
      ...problemsOf(found.end),
    ]
    if (wrong.length === 0) continue
    tally.violations.push({ what: name, run, seed, mishaps, wrong })
    if (asked.untilFound) break
  }
  return settled(house, tally)
}
