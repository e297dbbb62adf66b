import type { Mark, MatchResult, Pairs, Standing } from '@domain/contest/draw-model'
import { sidesOf } from '@domain/contest/match'
import { type Drawn, hasPlayed, play, standingsOf } from '@domain/contest/play'
import { countPrizes, prizesFrom } from '@domain/contest/prize'
import { teamScores } from '@domain/contest/team-score'
import { drawn, kept, people, playAll } from './draw-sample'

/** Results by pair of entrants, as the first of the key sees them. */
const by = (results: Record<string, Pairs | MatchResult>) => (match: { sides: Drawn['matches'][0]['sides'] }) => {
  const [a, b] = sidesOf(match)
  const straight = results[`${a}${b}`]
  const found = straight ?? results[`${b}${a}`]
  if (!found) throw new Error(`${a} ${b}`)
  if (!Array.isArray(found)) return found
  return { scores: straight ? found : found.map(([x, y]): [number, number] => [y, x]) }
}
async function table(scoring: Drawn['scoring'], n: number, results: Record<string, Pairs | MatchResult>) {
  const draw = await drawn({ kind: 'round_robin' }, { entrants: people(n), byHand: people(n) }, { scoring })
  const rows = play(draw, playAll(draw, by(results))).tables[0]?.rows ?? []
  return rows.map((r) => [r.rank, r.entrantId, r.points, r.decidedBy ?? ''].join(' '))
}
const S: [number, number] = [11, 5]
const L: [number, number] = [5, 11]

describe('a group', () => {
  test('points first, then who won between the two', async () => {
    const rows = await table('table_tennis', 4, {
      p1p2: [L, L],
      p1p3: [S, S],
      p1p4: [S, S],
      p2p3: [L, L],
      p2p4: [S, S],
      p3p4: [L, L],
    })
    expect(rows).toEqual(['1 p2 5 head_to_head', '2 p1 5 head_to_head', '3 p4 4 head_to_head', '4 p3 4 head_to_head'])
  })
  test('three who beat one another: sets, then points of the matches among them', async () => {
    const rows = await table('table_tennis', 3, { p1p2: [S, L, S], p2p3: [S, S], p1p3: [L, S, L] })
    expect(rows).toEqual(['1 p2 3 sets_among', '2 p1 3 sets_among', '3 p3 3 sets_among'])
    expect(await table('table_tennis', 3, { p1p2: [S, [11, 3]], p2p3: [S, S], p1p3: [L, L] })).toEqual([
      '1 p1 3 scores_among',
      '2 p3 3 scores_among',
      '3 p2 3 scores_among',
    ])
  })
  test('who is equal in all shares the rank, and the draw says who goes on', async () => {
    expect(await table('table_tennis', 3, { p1p2: [S, S], p2p3: [S, S], p1p3: [L, L] })).toEqual([
      '1 p1 3 lot',
      '1 p2 3 lot',
      '1 p3 3 lot',
    ])
  })
  test('football counts 3 and 1, and the difference of goals', async () => {
    expect(await table('goals', 3, { p1p2: [[1, 1]], p1p3: [[3, 0]], p2p3: [[4, 0]] })).toEqual([
      '1 p2 4 scores',
      '2 p1 4 scores',
      '3 p3 0 ',
    ])
  })
  test('who does not come has no point, two who do not come none either; who is hurt has one', async () => {
    expect(
      await table('table_tennis', 3, {
        p1p2: { walkover: 'p2' },
        p1p3: { retired: 'p3', scores: [S] },
        p2p3: { absent: 'both' },
      }),
    ).toEqual(['1 p1 4 ', '2 p3 1 ', '3 p2 0 '])
  })
})

describe('a knockout', () => {
  test('of two who did not come nobody goes on, the next has a bye; who never came has no rank', async () => {
    const draw = await drawn({ kind: 'knockout', thirdPlace: true }, { entrants: people(4), byHand: people(4) })
    const [first] = play(draw, []).matches
    if (!first) throw new Error('no match')
    const results = [kept(first, { absent: 'both' })]
    const second = play(draw, results).matches[1]
    if (!second) throw new Error('no match')
    results.push(kept(second, { scores: [[1, 0]] }))
    const played = play(draw, results)
    const { rows, complete } = standingsOf(draw, played)
    expect(complete).toBe(true)
    expect(rows).toEqual([
      { entrantId: 'p3', rank: 1 },
      { entrantId: 'p4', rank: 3 },
      { entrantId: 'p1', state: 'absent' },
      { entrantId: 'p2', state: 'absent' },
    ])
  })

  test('a correction takes away what others should have played', async () => {
    const draw = await drawn({ kind: 'knockout' }, { entrants: people(8), byHand: people(8) })
    const results = playAll(draw, () => ({ scores: [[1, 0]] }))
    const [first] = results
    if (!first) throw new Error('no result')
    const corrected = results.map((r) => (r === first ? { ...r, result: { scores: [[0, 1]] satisfies Pairs } } : r))
    const after = play(draw, corrected)
    expect(after.dropped).toEqual(['k2-1', 'k3-1'])
    expect(after.matches.find((m) => m.id === 'k2-1')).toMatchObject({
      state: 'ready',
      sides: [{ entrantId: 'p2' }, { entrantId: 'p3' }],
    })
    // The same winner by another score changes nothing else.
    const same = results.map((r) => (r === first ? { ...r, result: { scores: [[5, 0]] satisfies Pairs } } : r))
    expect(play(draw, same).dropped).toEqual([])
    expect(hasPlayed(after, 'p1')).toBe(true)
    expect(hasPlayed(after, 'p2')).toBe(false)
  })

  test('after groups: those who did not go on stand behind, by their place in the group', async () => {
    const draw = await drawn(
      { kind: 'groups_knockout', groups: 2, advance: 2 },
      { entrants: people(7), byHand: people(7) },
    )
    expect(play(draw, []).matches.at(-1)?.state).toBe('open')
    const results = playAll(draw, (m) => {
      const [a = '', b = ''] = sidesOf(m)
      return { scores: [a < b ? [1, 0] : [0, 1]] }
    })
    expect(standingsOf(draw, play(draw, results)).rows.map((r) => `${r.rank} ${r.entrantId}`)).toEqual([
      '1 p1',
      '2 p2',
      '3 p6',
      '3 p5',
      '5 p3',
      '5 p7',
      '7 p4',
    ])
    // p4 beats p1 after all: both change their places, and so does the knockout.
    const at = results.findIndex((r) => r.sides.join() === 'p1,p2' || r.sides.join() === 'p2,p1')
    const turned = results.map((r, i) => (i === at ? { ...r, result: { walkover: 'p1' } } : r))
    expect(play(draw, turned).dropped.length).toBeGreaterThan(0)
  })
})

describe('heats', () => {
  const mark = (entrantId: string, value?: number): Mark =>
    value === undefined ? { entrantId, state: 'foul' } : { entrantId, state: 'done', value }
  const run = (id: string, marks: Mark[], sides: string[]) => ({
    matchId: id,
    sides,
    result: { marks },
    at: 0,
    byName: '甲',
  })

  test('times over all heats: equal ones share a rank, a foul has none', async () => {
    const draw = await drawn(
      { kind: 'heats', lanes: 3 },
      { entrants: people(6), byHand: people(6) },
      { scoring: 'time' },
    )
    const one = run('h1-1', [mark('p1', 13_000), mark('p2', 12_000), mark('p3')], ['p1', 'p2', 'p3'])
    expect(standingsOf(draw, play(draw, [one])).rows.every((r) => r.rank === undefined)).toBe(true)
    const two = run('h1-2', [mark('p4', 12_000), mark('p5', 11_000), mark('p6', 14_000)], ['p4', 'p5', 'p6'])
    const { rows, complete } = standingsOf(draw, play(draw, [one, two]))
    expect(complete).toBe(true)
    expect(rows.map((r) => `${r.rank} ${r.entrantId}`)).toEqual([
      '1 p5',
      '2 p2',
      '2 p4',
      '4 p1',
      '5 p6',
      'undefined p3',
    ])
    expect(rows.at(-1)?.state).toBe('foul')
  })

  test('a final of the best, the fastest in the middle; its times count there', async () => {
    const shape = { kind: 'heats' as const, lanes: 4, advance: 4 }
    const draw = await drawn(shape, { entrants: people(8), byHand: people(8) }, { scoring: 'time' })
    const heat = (id: string, from: number) => {
      const sides = people(8).slice(from, from + 4)
      return run(
        id,
        sides.map((x, i) => mark(x, 10_000 + 100 * i + from)),
        sides,
      )
    }
    const results = [heat('h1-1', 0), heat('h1-2', 4)]
    const final = play(draw, results).heats.at(-1)
    expect(final).toMatchObject({ state: 'ready', lanes: ['p2', 'p1', 'p5', 'p6'] })
    const sides = ['p2', 'p1', 'p5', 'p6']
    results.push(
      run(
        'h2-1',
        sides.map((x, i) => mark(x, 9000 - i)),
        sides,
      ),
    )
    const { rows } = standingsOf(draw, play(draw, results))
    expect(rows.map((r) => `${r.rank} ${r.entrantId}`)).toEqual([
      '1 p6',
      '2 p5',
      '3 p1',
      '4 p2',
      '5 p3',
      '6 p7',
      '7 p4',
      '8 p8',
    ])
  })
})

const row = (entrantId: string, rank?: number): Standing => ({ entrantId, ...(rank && { rank }) })

test('团体总分: 7-5-4-3-2-1, shared ranks share, firsts decide between equals', () => {
  const group = (_: string, x: string) => ({ id: x.slice(0, 1), name: x.slice(0, 1) })
  const points = [7, 5, 4, 3, 2, 1]
  const one = {
    eventId: 'e1',
    rows: [row('a1', 1), row('b1', 2), row('a2', 3), row('c1', 3), row('b2', 5), row('c2', 6), row('d1', 7)],
  }
  expect(teamScores([one], group, points).map((t) => [t.rank, t.group, t.points, t.firsts])).toEqual([
    [1, 'a', 10.5, 1],
    [2, 'b', 7, 0],
    [3, 'c', 4.5, 0],
    [4, 'd', 0, 0],
  ])
  // 7 against 5 + 2: the first rank decides.
  const equal = { eventId: 'e2', rows: [row('x', 1), row('y1', 2), row('y2', 5)] }
  expect(teamScores([equal], group, points).map((t) => [t.rank, t.group, t.points])).toEqual([
    [1, 'x', 7],
    [2, 'y', 7],
  ])
})

test('two thirds of the entrants may win: 93 ask for 140', () => {
  expect(countPrizes(93, 140)).toEqual({ winners: 93, entrants: 140 })
  expect(countPrizes(93, 139)).toEqual({ winners: 93, entrants: 139, warning: { atLeast: 140 } })
  expect(countPrizes(2, 3).warning).toBeUndefined()
})

test('prizes by grade and count go down the ranks; one rank is not parted', () => {
  const rows = [row('a', 1), row('b', 2), row('c', 3), row('d', 3), row('e', 5), row('f')]
  expect(
    prizesFrom(
      [
        { grade: '一等奖', count: 1 },
        { grade: '二等奖', count: 2 },
        { grade: '三等奖', count: 5 },
      ],
      rows,
    ),
  ).toEqual([
    { grade: '一等奖', entrantIds: ['a'] },
    { grade: '二等奖', entrantIds: ['b', 'c', 'd'] },
    { grade: '三等奖', entrantIds: ['e'] },
  ])
  // A grade by name takes its winners out of those behind it, not out of those before.
  const named = { grade: '风采奖', entrantIds: ['a'] }
  const first = { grade: '一等奖', count: 1 }
  const winners = (...prizes: Parameters<typeof prizesFrom>[0]) => prizesFrom(prizes, rows).map((p) => p.entrantIds)
  expect(winners(first, named)).toEqual([['a'], ['a']])
  expect(winners(named, first)).toEqual([['a'], ['b']])
})
