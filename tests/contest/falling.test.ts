import type { KeptResult, Mark, MatchResult } from '@domain/contest/draw-model'
import { fallingWith } from '@domain/contest/falling'
import { sidesOf } from '@domain/contest/match'
import { type Drawn, play } from '@domain/contest/play'
import { chance } from '@domain/contest/random'
import { anyWinner, drawn, kept, people, playAll } from './draw-sample'

/** Any other end of a match. */
const ends = (a: string, b: string): MatchResult[] => [
  { scores: [[3, 0]] },
  { scores: [[0, 3]] },
  { walkover: a },
  { walkover: b },
  { retired: a },
  { absent: 'both' },
]

const shapes = [
  { kind: 'knockout', thirdPlace: true },
  { kind: 'knockout' },
  { kind: 'groups_knockout', groups: 3, advance: 2, thirdPlace: true },
  { kind: 'round_robin', groups: 2 },
] as const

test.each(shapes)('what is told to fall away with a correction is what falls away: $kind', async (shape) => {
  const draw = chance(JSON.stringify(shape))
  let fell = 0
  for (let n = 6; n < 20; n++) {
    const of: Drawn = await drawn(shape, { entrants: people(n), seed: String(n) })
    const results = playAll(of, anyWinner(String(n)))
    // Played so far, as it is on the day.
    const soFar = results.slice(0, 1 + draw(results.length))
    for (const wrong of soFar) {
      const played = play(of, soFar)
      const match = played.matches.find((m) => m.id === wrong.matchId)
      if (!match) throw new Error('no such match')
      const [a = '', b = ''] = sidesOf(match)
      for (const result of ends(a, b)) {
        const corrected = soFar.map((r) => (r === wrong ? kept(match, result) : r))
        const told = fallingWith({ ...of, ...played }, match.id, result)
        const { dropped } = play(of, corrected)
        expect([...told].sort()).toEqual([...dropped].sort())
        fell += dropped.length
      }
    }
  }
  if (shape.kind !== 'round_robin') expect(fell).toBeGreaterThan(50)
})

test('of heats the final falls away when others, or other lanes, would be in it', async () => {
  const of = {
    ...(await drawn({ kind: 'heats', lanes: 4, advance: 3 }, { entrants: people(7) })),
    scoring: 'time',
  } as Drawn
  const mark = (entrantId: string, value: number): Mark => ({ entrantId, state: 'done', value })
  const record = (heatId: string, times: (x: string) => number, before: KeptResult[]): KeptResult => {
    const heat = play(of, before).heats.find((h) => h.id === heatId)
    const sides = heat?.lanes.flatMap((x) => x ?? []) ?? []
    const marks = sides.map((x) => mark(x, times(x)))
    return { matchId: heatId, sides, result: { marks }, at: 0, byName: '甲' }
  }
  const time = (x: string) => 10_000 + Number(x.slice(1)) * 100
  const results: KeptResult[] = []
  for (const { id } of of.heats) results.push(record(id, time, results))
  const played = play(of, results)
  expect(played.heats.every((h) => h.state === 'done')).toBe(true)
  const of1 = (times: (x: string) => number) => {
    const heat = played.heats[0]
    const marks = heat?.lanes.flatMap((x) => (x === null ? [] : [mark(x, times(x))])) ?? []
    const told = fallingWith({ ...of, ...played }, heat?.id ?? '', { marks })
    const corrected = results.map((r) => (r.matchId === heat?.id ? { ...r, result: { marks } } : r))
    expect(told).toEqual(play(of, corrected).dropped)
    return told
  }
  expect(of1(time)).toEqual([])
  expect(of1((x) => 20_000 - time(x))).toEqual(['h2-1'])
})
