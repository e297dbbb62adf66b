import type { DrawKind, DrawnHeat, DrawnMatch, Side } from '@domain/contest/draw-model'
import type { Drawn } from '@domain/contest/play'
import { groupsFor, heatsFor, type Lots, placesFor, slotsFor } from '@domain/contest/seeding'

/** What a draw of this kind is made of, besides its lots. */
export interface Shape {
  kind: DrawKind
  groups?: number
  advance?: number
  lanes?: number
  thirdPlace?: boolean
}
export type Plan = Pick<Drawn, 'groups' | 'matches' | 'heats'>

const byes = <T>(slots: readonly (T | null)[], side: (slot: T) => Side) =>
  slots.map((slot): Side => (slot === null ? { bye: true } : side(slot)))

// Loaded when something is drawn: nothing else needs the library, and most calls begin cold.
const library = () => import('./bracket')

async function groupStage(lots: Lots, count: number) {
  const { roundRobin } = await library()
  const groups = groupsFor(lots, count)
  const matches: DrawnMatch[] = []
  // A group of one has nobody to play.
  for (const [i, group] of groups.entries()) if (group.length > 1) matches.push(...(await roundRobin(group, i + 1)))
  return { groups, matches }
}

function heatPlan(lots: Lots, lanes?: number, advance?: number): DrawnHeat[] {
  const heats = heatsFor(lots, lanes)
  const first = heats.map((held, i) => ({ id: `h1-${i + 1}`, round: 1, number: i + 1, lanes: held }))
  if (advance === undefined || heats.length === 1) return first
  const empty = Array.from({ length: Math.max(advance, lanes ?? 0) }, () => null)
  return [...first, { id: 'h2-1', round: 2, number: 1, lanes: empty }]
}

/** Who meets whom, by the lots alone: the same lots make the same plan. */
export async function planOf(shape: Shape, lots: Lots): Promise<Plan> {
  const { kind, groups = 1, advance, lanes, thirdPlace } = shape
  if (kind === 'heats') return { groups: [], matches: [], heats: heatPlan(lots, lanes, advance) }
  const { knockout } = await library()
  if (kind === 'knockout') {
    const slots = byes(slotsFor(lots), (entrantId) => ({ entrantId }))
    return { groups: [], matches: await knockout(slots, thirdPlace), heats: [] }
  }
  const stage = await groupStage(lots, groups)
  if (kind === 'round_robin') return { ...stage, heats: [] }
  const places = byes(placesFor(groups, advance ?? 2), (place) => ({ place }))
  return { ...stage, matches: [...stage.matches, ...(await knockout(places, thirdPlace))], heats: [] }
}
