import * as v from 'valibot'
import { reads, returns, says, writes } from '../kit/contract'
import { id } from '../kit/text'
import type { Draw, DrawnEntrant } from './draw'
import { DRAW_FIELDS, type Heat, type Match, ResultInput, type Standing, type Table } from './draw-model'
import { eventId } from './model'
import { type PrizeCount, PrizesInput } from './prize'
import type { WrongScore } from './scoring'
import type { TeamScore } from './team-score'

const place = { contestId: id, eventId }

/** An entrant by the name of who plays now; with `gone` it withdrew after the draw. */
export type Player = Omit<DrawnEntrant, 'groupId'> & { gone?: true }

type Told = 'contestId' | 'eventId' | 'version' | 'kind' | 'scoring' | 'bestOf' | 'to' | 'groups' | 'advance'
type Chosen = 'lanes' | 'thirdPlace' | 'seed' | 'byHand' | 'seeds' | 'keepApart' | 'drawnAt' | 'drawnBy'
export interface DrawView extends Pick<Draw, Told | Chosen> {
  title: string
  /** Of the event. */
  name: string
  /** In order of arrival. */
  entrants: Player[]
  /** In the order of play: by stage and round. */
  matches: Match[]
  heats: Heat[]
  /** Of the group stage. */
  tables: Table[]
  /** Nothing is left to be played. */
  complete: boolean
  /** The caller runs the contest: may draw and record. */
  runs: boolean
}

export type StandingRow = Standing & Omit<Player, 'id'>
export interface PrizeView {
  grade: string
  winners: Player[]
}
export interface StandingsView {
  title: string
  name: string
  drawn: boolean
  complete: boolean
  /** By rank; who has none comes last. */
  rows: StandingRow[]
  tables: Table[]
  prizes: PrizeView[]
}
export interface TeamScoresView {
  title: string
  rows: TeamScore[]
  /** What the ranks are worth, from the first on. */
  points: number[]
  /** Events that are counted, and those that are still played. */
  counted: { eventId: string; name: string }[]
  open: { eventId: string; name: string }[]
}

const view = returns<DrawView>()
const gone = { CANCELLED: says(), NOT_PUBLISHED: says() }

/** Draw, matches, results, ranks, prizes. Done by who runs the contest, read by all who see it. */
export const playing = {
  /** Once more as long as nothing is recorded. */
  draw: writes({
    who: ['member'],
    input: v.object({ ...place, ...DRAW_FIELDS }),
    output: view,
    refusals: {
      ...gone,
      SIGN_UP_OPEN: says<{ closesAt: number }>(),
      TOO_FEW: says<{ entrants: number; least: number }>(),
      TOO_MANY: says<{ entrants: number; most: number }>(),
      RESULTS_EXIST: says<{ results: number }>(),
      UNKNOWN_ENTRANT: says<{ entrantId: string }>(),
      /** Slips of these were not typed. */
      SLIPS_MISSING: says<{ entrantIds: string[] }>(),
    },
  }),
  matches: reads({ who: ['member'], input: v.object(place), output: view, refusals: { NOT_DRAWN: says() } }),
  /** A result, or its correction; `dropped` are the matches whose results fell away, because others play there now. */
  record: writes({
    who: ['member'],
    input: v.object({ ...place, matchId: id, result: ResultInput }),
    output: returns<DrawView & { dropped: string[] }>(),
    refusals: {
      ...gone,
      NOT_DRAWN: says(),
      /** Who plays is not known yet, or nobody need play. */
      NOT_READY: says(),
      /** `set` counts from 1. */
      WRONG_SCORE: says<{ reason: WrongScore; set: number }>(),
      WRONG_MARK: says<{ entrantId: string; reason: WrongMark }>(),
      /** Such a result is not one of this match, or names somebody who does not play in it. */
      WRONG_RESULT: says(),
    },
  }),
  standings: reads({ who: ['member'], input: v.object(place), output: returns<StandingsView>() }),
  teamScores: reads({ who: ['member'], input: v.object({ contestId: id }), output: returns<TeamScoresView>() }),
  /** All prizes of an event in place of what there was; those who are new in a grade are told. */
  award: writes({
    who: ['member'],
    input: v.object({ ...place, prizes: PrizesInput }),
    output: returns<PrizeCount & { prizes: PrizeView[] }>(),
    refusals: {
      ...gone,
      UNKNOWN_ENTRANT: says<{ entrantId: string }>(),
      /** Prizes by count go down the ranks, and these are not decided. */
      NOT_DECIDED: says(),
    },
  }),
}

export type WrongMark = 'no_value' | 'two_values' | 'not_whole' | 'no_judges' | 'missing' | 'unknown' | 'twice'
