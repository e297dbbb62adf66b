import * as v from 'valibot'
import { id, line } from '../kit/text'
import { SCORINGS, type Scoring } from './model'

export const DRAW_KINDS = ['knockout', 'round_robin', 'groups_knockout', 'heats'] as const
export type DrawKind = (typeof DRAW_KINDS)[number]

/** A draw of matches holds no more, one of heats no more. */
export const MATCH_ENTRANTS_MOST = 256
export const HEAT_ENTRANTS_MOST = 1000
/** Of a round robin: what one record and one screen can bear. */
export const MATCHES_MOST = 1000

const whole = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max))
const entrants = v.pipe(
  v.array(id),
  v.maxLength(HEAT_ENTRANTS_MOST),
  v.check((list) => new Set(list).size === list.length, 'nobody twice'),
)

export const DRAW_FIELDS = {
  kind: v.picklist(DRAW_KINDS),
  /** Of groups_knockout; a round robin may have several too. */
  groups: v.optional(whole(1, 64)),
  /** Of groups_knockout: so many of each group go on. Of heats: so many of all go into a final. */
  advance: v.optional(whole(1, 64)),
  /** People of a heat; without it all are in one. */
  lanes: v.optional(whole(1, 100)),
  /** Entrants of one union group do not meet in round one, where that can be had. */
  keepApart: v.optional(v.boolean()),
  /** The best first. */
  seeds: v.optional(entrants),
  /** 抽签依据: whoever has it can draw again and gets the same. */
  seed: v.optional(line(100)),
  /** Drawn from slips: entrants in the order of the slots. */
  byHand: v.optional(entrants),
  /** The losers of the semi-finals play for the third rank. */
  thirdPlace: v.optional(v.boolean()),
  /** Where it is another than the event's. */
  scoring: v.optional(v.picklist(SCORINGS)),
  /** Sets of a match at the most, and points that a set is played to, where they are not the usual ones. */
  bestOf: v.optional(v.picklist([1, 3, 5, 7])),
  to: v.optional(whole(5, 50)),
}
const Options = v.object(DRAW_FIELDS)
export type DrawOptions = v.InferOutput<typeof Options>

/** `winnerOf`, `loserOf`: of a match; `place`: of a group, when it is played out. */
export type Side =
  | { entrantId: string }
  | { bye: true }
  | { winnerOf: string }
  | { loserOf: string }
  | { place: { group: number; rank: number } }

/** As drawn. Ids hold no dot, so that they can be keys. */
export interface DrawnMatch {
  id: string
  stage: 'groups' | 'knockout'
  /** From 1. */
  round: number
  number: number
  /** From 1; of the group stage. */
  group?: number
  /** The match for the third rank. */
  third?: true
  sides: readonly [Side, Side]
}

export interface DrawnHeat {
  id: string
  round: number
  number: number
  /** By lane; null where a lane is empty. Of a final that waits for its heats: null in all. */
  lanes: (string | null)[]
}

const score = whole(0, 100_000_000)
export const MARK_STATES = ['foul', 'absent', 'retired'] as const
export type MarkState = (typeof MARK_STATES)[number]
const points = v.pipe(
  v.number(),
  v.minValue(0),
  v.maxValue(100_000_000),
  v.check((n) => Math.abs(n * 100 - Math.round(n * 100)) < 1e-6, 'two decimals'),
)
/** What one entrant of a heat did: a time in ms, a distance in cm, points with two decimals; or why there is none. */
export const Mark = v.variant('state', [
  v.object({
    entrantId: id,
    state: v.optional(v.literal('done'), 'done'),
    value: v.optional(points),
    /** Of each judge; the mean counts, from five judges on without the highest and the lowest. */
    judges: v.optional(v.pipe(v.array(points), v.minLength(1), v.maxLength(30))),
  }),
  v.object({ entrantId: id, state: v.picklist(MARK_STATES) }),
])
export type Mark = v.InferOutput<typeof Mark>

const Pairs = v.pipe(v.array(v.tuple([score, score])), v.minLength(1), v.maxLength(9))
export type Pairs = v.InferOutput<typeof Pairs>
const Marks = v.pipe(v.array(Mark), v.minLength(1), v.maxLength(HEAT_ENTRANTS_MOST))

/** `scores`: of a match a pair a set (games without sets: one pair), of a heat a mark an entrant. */
export const ResultInput = v.union([
  v.strictObject({ scores: v.union([Pairs, Marks]) }),
  /** Who did not come: the other wins. */
  v.strictObject({ walkover: id }),
  /** Who could not go on: the other wins. */
  v.strictObject({ retired: id, scores: v.optional(Pairs) }),
  v.strictObject({ absent: v.literal('both') }),
])
export type ResultInput = v.InferOutput<typeof ResultInput>
export type MatchResult =
  | { scores: Pairs }
  | { walkover: string }
  | { retired: string; scores?: Pairs }
  | { absent: 'both' }

/** A result as it is kept; `sides` are those who played, so that it falls away when others should have. */
export interface KeptResult {
  matchId: string
  sides: string[]
  result: MatchResult | { marks: Mark[] }
  at: number
  byName: string
}

/** What scoring a draw is played by. */
export interface Rules {
  scoring: Scoring
  bestOf?: 1 | 3 | 5 | 7
  to?: number
}

export type MatchState = 'open' | 'ready' | 'bye' | 'done'
/** A match as it stands: sides are named as soon as they are known. */
export interface Match extends Omit<DrawnMatch, 'sides'> {
  sides: readonly [Side, Side]
  state: MatchState
  result?: MatchResult
  /** Sets won; of games without sets their score. */
  score?: readonly [number, number]
  /** An entrant; absent where nobody won. */
  winner?: string
}

export interface RankedMark {
  entrantId: string
  mark: Mark
  /** What counts: ms, cm or points. */
  value?: number
}
export interface Heat extends DrawnHeat {
  state: 'open' | 'ready' | 'done'
  marks: RankedMark[]
}

/** What decided between equal points. `among`: only the matches of those who were equal count. */
export const TIE_BREAKS = ['head_to_head', 'sets_among', 'scores_among', 'sets', 'scores', 'lot'] as const
export type TieBreak = (typeof TIE_BREAKS)[number]

/** A row of a group's table. */
export interface TableRow {
  entrantId: string
  /** Shared where nothing decides. */
  rank: number
  played: number
  won: number
  drawn: number
  lost: number
  points: number
  sets: readonly [number, number]
  scores: readonly [number, number]
  /** What set it apart from others with as many points; `lot`: nothing did, so the order of the draw. */
  decidedBy?: TieBreak
}
export interface Table {
  group: number
  /** All its matches are played. */
  complete: boolean
  rows: TableRow[]
}

/** Of an event as a whole. */
export interface Standing {
  entrantId: string
  /** Absent while it is open, and of those who never came or have no valid mark. */
  rank?: number
  /** Of heats. */
  value?: number
  state?: MarkState
  decidedBy?: TieBreak
}
export interface Standings {
  rows: Standing[]
  /** Nothing is left to be played. */
  complete: boolean
  tables: Table[]
}
