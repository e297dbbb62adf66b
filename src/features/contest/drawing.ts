import type { DrawKind, DrawOptions } from '@domain/contest/draw-model'
import { limitsOf } from '@domain/contest/drawing'
import type { Scoring } from '@domain/contest/model'
import { playRefusal } from '@/words/contest-play'

/** A draw as it is filled in. */
export interface Plan {
  kind: DrawKind
  groups: string
  advance: string
  lanes: string
  final: string
  keepApart: boolean
  thirdPlace: boolean
  bestOf?: '1' | '3' | '5' | '7'
  scoring?: Scoring
  way: 'seed' | 'hand'
  seed: string
  seeds: string[]
  slips: string[]
}

const MEASURED: readonly Scoring[] = ['time', 'distance', 'points']

/** What fits an event before anybody has said anything. */
export const planFor = (scoring: Scoring | undefined): Plan => ({
  kind: scoring && MEASURED.includes(scoring) ? 'heats' : 'knockout',
  ...{ groups: '4', advance: '2', lanes: '', final: '', keepApart: true, thirdPlace: true },
  ...{ way: 'seed', seed: '', seeds: [], slips: [] },
})

export const isGrouped = ({ kind }: Pick<Plan, 'kind'>) => kind === 'round_robin' || kind === 'groups_knockout'
export const isKnockout = ({ kind }: Pick<Plan, 'kind'>) => kind === 'knockout' || kind === 'groups_knockout'

const number = (text: string) => (/^\d{1,3}$/.test(text.trim()) ? Number(text) : undefined)

/** As the cloud is asked; undefined where a number is missing or wrong. */
export function optionsOf(plan: Plan): DrawOptions | undefined {
  const { kind, keepApart, thirdPlace, bestOf, scoring, way, seeds, slips } = plan
  const groups = isGrouped(plan) ? number(plan.groups) : undefined
  const advance = kind === 'groups_knockout' ? number(plan.advance) : kind === 'heats' ? number(plan.final) : undefined
  const lanes = kind === 'heats' ? number(plan.lanes) : undefined
  const wrong = (text: string, value: number | undefined, most: number) =>
    text.trim() !== '' && (value === undefined || value < 1 || value > most)
  if (isGrouped(plan) && (groups === undefined || wrong(plan.groups, groups, 64))) return undefined
  if (kind === 'groups_knockout' && (advance === undefined || wrong(plan.advance, advance, 64))) return undefined
  if (kind === 'heats' && (wrong(plan.lanes, lanes, 100) || wrong(plan.final, advance, 64))) return undefined
  const seed = plan.seed.trim()
  return {
    kind,
    ...(groups !== undefined && { groups }),
    ...(advance !== undefined && { advance }),
    ...(lanes !== undefined && { lanes }),
    ...(isKnockout(plan) && thirdPlace && { thirdPlace }),
    ...(kind !== 'heats' && bestOf && { bestOf: BEST[bestOf] }),
    ...(scoring && { scoring }),
    ...(way === 'hand'
      ? { byHand: slips }
      : { keepApart, ...(seeds.length > 0 && { seeds }), ...(seed !== '' && { seed }) }),
  }
}
const BEST = { 1: 1, 3: 3, 5: 5, 7: 7 } as const

/** What is still missing; said on the button. */
export function lackOf(plan: Plan, entrants: number): string | undefined {
  const options = optionsOf(plan)
  if (!options) return '请填好组数和人数'
  const { least, most } = limitsOf(options)
  if (entrants < least) return playRefusal({ error: 'TOO_FEW', detail: { entrants, least } })
  if (entrants > most) return playRefusal({ error: 'TOO_MANY', detail: { entrants, most } })
  if (plan.way === 'hand' && plan.slips.length < entrants) return `还有 ${entrants - plan.slips.length} 个签没有录`
  return undefined
}
