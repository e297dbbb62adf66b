import type { KeptResult, MatchResult } from '@domain/contest/draw-model'
import { type Drawn, play, standingsOf } from '@domain/contest/play'
import type { DrawView, StandingsView } from '@domain/contest/playing'
import type { Shape } from '../../cloudfunctions/contest/plan'
import { drawn, kept, people } from './draw-sample'

const NAMES = ['王建国', '孙丽', '周强', '林晓梅']
export const nameOf = (id: string) => NAMES[Number(id.slice(1)) - 1] ?? `老师${id.slice(1)}`

/** A draw as the cloud tells it, and the same with more results. */
export interface Event {
  of: Drawn
  entrants: string[]
  results: KeptResult[]
}
export async function drawOf(shape: Shape, count: number, rules: Partial<Drawn> = {}): Promise<Event> {
  const entrants = people(count)
  return { of: await drawn(shape, { entrants, byHand: entrants }, rules), entrants, results: [] }
}

const players = ({ entrants }: Event) => entrants.map((id) => ({ id, name: nameOf(id), group: '数学组' }))

export function viewOf(event: Event, more: Partial<DrawView> = {}): DrawView {
  const { of, results } = event
  const played = play(of, results)
  return {
    ...of,
    ...{ contestId: 'c1', eventId: 'e1', version: 1, title: '教职工乒乓球赛', name: '男子单打' },
    ...{ entrants: players(event), seeds: [], keepApart: true, drawnAt: 0, drawnBy: '周敏华', seed: '0308' },
    ...played,
    complete: standingsOf(of, played).complete,
    runs: true,
    ...more,
  }
}

export function recorded(event: Event, matchId: string, result: MatchResult): Event & { dropped: string[] } {
  const match = play(event.of, event.results).matches.find((m) => m.id === matchId)
  if (!match) throw new Error(`no match ${matchId}`)
  const results = [...event.results.filter((r) => r.matchId !== matchId), kept(match, result)]
  const { dropped } = play(event.of, results)
  return { ...event, results: results.filter((r) => !dropped.includes(r.matchId)), dropped }
}

export function standingsView(event: Event, more: Partial<StandingsView> = {}): StandingsView {
  const { rows, complete, tables } = standingsOf(event.of, play(event.of, event.results))
  return {
    ...{ title: '教职工乒乓球赛', name: '男子单打', drawn: true, complete, tables, prizes: [] },
    rows: rows.map((r) => ({ ...r, name: nameOf(r.entrantId), group: '数学组' })),
    ...more,
  }
}
