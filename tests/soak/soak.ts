import { type Built, unguarded } from './built'
import type { Control } from './controls'
import { type Encounter, tryEncounter } from './encounter'
import { openHouse } from './house'
import type { Stage } from './play'
import { type Scene, sceneIn } from './school'
import { allStories } from './stories/all'
import { encounters } from './stories/encounters'
import { ballotEncounters } from './stories/encounters-ballot'
import { contestEncounters } from './stories/encounters-contest'
import { nameOf, type Told } from './story'
import { type Asked, type Tally, tryStory } from './trial'

/** Anything that can be tried: a story or an encounter. */
export interface Trial {
  name: string
  /** The action that it belongs to; of an encounter: none. */
  action?: string
  run(stage: Stage, scene: Scene, asked: Asked): Promise<Tally>
}
const ofStory = (told: Told): Trial => ({
  name: nameOf(told),
  action: `${told.fn}.${told.action}`,
  run: (stage, scene, asked) => tryStory(stage, scene, told, asked),
})
const ofEncounter = (encounter: Encounter): Trial => ({
  name: encounter.name,
  run: (stage, scene, asked) => tryEncounter(stage, scene, encounter, asked),
})
export const trials = (): Trial[] => [
  ...allStories().map(ofStory),
  ...[...encounters, ...contestEncounters, ...ballotEncounters].map(ofEncounter),
]

export interface Soak {
  built: Built
  functions: string
  seeds: readonly number[]
  /** Runs with each seed of each action (shared by its stories) and of each encounter. */
  runs: { action: number; encounter: number }
  /** Houses at once. */
  houses: number
  tell?: (tally: Tally, ms: number) => void
}

/** Every story and every encounter, each in one of some houses. Answers their tallies in the order of the list. */
export async function soak(asked: Soak, list = trials()): Promise<Tally[]> {
  const waiting = [...list.entries()]
  const tallies: Tally[] = []
  const runsOf = ({ action }: Trial) =>
    action ? Math.ceil(asked.runs.action / list.filter((t) => t.action === action).length) : asked.runs.encounter
  const work = async () => {
    const house = await openHouse({ house: asked.built.house, functions: asked.functions })
    try {
      const scene = await sceneIn(house)
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [place, trial] = next
        const from = performance.now()
        const stage = { house, client: asked.built.client }
        const tally = await trial.run(stage, scene, { runs: runsOf(trial), seeds: asked.seeds })
        tallies[place] = tally
        asked.tell?.(tally, performance.now() - from)
      }
    } finally {
      await house.close()
    }
  }
  await Promise.all(Array.from({ length: asked.houses }, work))
  return tallies
}

/** Enough for a mishap to hit the gap that a missing guard leaves; it ends at the first hit. */
const MOST = 80

/** The story of a control in the house without its guard. */
export async function soakWithout(control: Control, built: Built, functions: string, seed: number): Promise<Tally> {
  const { only, mutate, loose, client } = control
  const changed = only && mutate ? await unguarded(functions, mutate, only) : null
  const house = await openHouse({ house: built.house, functions: changed?.dir ?? functions, loose })
  try {
    const trial = trials().find((t) => t.name === control.story)
    if (!trial) throw new Error(`no story is called ${control.story}`)
    const stage = { house, client: client?.(built.client) ?? built.client }
    const runs = control.holds ? 8 : MOST
    return await trial.run(stage, await sceneIn(house), { runs, seeds: [seed], kinds: control.kinds, untilFound: true })
  } finally {
    await house.close()
    await changed?.remove()
  }
}
