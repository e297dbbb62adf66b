jest.mock('@tarojs/taro', () => require('../proposal/page-taro'))

import type { DrawOptions } from '@domain/contest/draw-model'
import { play } from '@domain/contest/play'
import { gradesOf, lackOf, warningOf, winnersOf } from '@/features/contest/awarding'
import { lackOf as lackOfPlan, optionsOf, planFor } from '@/features/contest/drawing'
import { readMark, readTime, typedOf } from '@/features/contest/marks'
import { previewOf, previewWords } from '@/features/contest/preview'
import { roundsOf } from '@/features/contest/rounds'
import { openRows, pairsOf, type SetRow } from '@/features/contest/set-rows'
import { isFree } from '@/features/contest/sides'
import { sectionsOf } from '@/features/contest/tree'
import { drawn, people } from './draw-sample'

const options: Pick<DrawOptions, 'kind' | 'groups' | 'advance' | 'lanes' | 'thirdPlace'>[] = [
  { kind: 'knockout' },
  { kind: 'knockout', thirdPlace: true },
  { kind: 'round_robin', groups: 2 },
  { kind: 'groups_knockout', groups: 3, advance: 2, thirdPlace: true },
  { kind: 'heats', lanes: 4, advance: 4 },
  { kind: 'heats' },
]

test.each(options)('what is told before the draw is what is drawn: $kind', async (asked) => {
  for (let n = 6; n < 40; n++) {
    const of = await drawn(asked, { entrants: people(n) })
    const { matches } = play(of, [])
    const said = previewOf(asked, n)
    const free = matches.filter(isFree)
    // Of three a match for the third rank has one side only.
    expect(said.matches).toBe(matches.filter((m) => !isFree(m)).length)
    expect(said.byes).toBe(free.length)
    if (asked.kind === 'heats') expect(said.sizes).toHaveLength(of.heats.filter((h) => h.round === 1).length)
  }
})

test('it is told in words', () => {
  expect(previewWords({ kind: 'knockout' }, previewOf({ kind: 'knockout' }, 25))).toBe('共 24 场、5 轮，7 个首轮轮空')
  const groups = { kind: 'groups_knockout', groups: 8, advance: 2 } as const
  expect(previewWords(groups, previewOf(groups, 27))).toBe('8 组，每组 3–4 个，共 48 场、7 轮，16 个进淘汰赛')
  const heats = { kind: 'heats', lanes: 4, advance: 4 } as const
  expect(previewWords(heats, previewOf(heats, 10))).toBe('预赛 3 组，每组 3–4 个，成绩前 4 名进决赛')
})

test('a bracket of 256 comes in parts that a window holds, and none of its matches is lost', async () => {
  for (const n of [3, 25, 32, 33, 256]) {
    const { matches } = play(await drawn({ kind: 'knockout', thirdPlace: true }, { entrants: people(n) }), [])
    const sections = sectionsOf(matches)
    const shown = sections.flatMap((s) => s.columns.flatMap((c) => c.matches.map((m) => m.id)))
    expect(shown.sort()).toEqual(
      matches
        .filter((m) => !m.third)
        .map((m) => m.id)
        .sort(),
    )
    for (const s of sections) expect(s.columns[0]?.matches.length).toBeLessThanOrEqual(16)
    const rounds = roundsOf({ matches, heats: [], tables: [] })
    expect(rounds.at(-1)?.label).toBe('决赛')
    expect(rounds.flatMap((r) => r.matches)).toHaveLength(matches.length)
  }
})

test('a time, a distance, judges: as they are typed at the edge of a field', () => {
  expect(readTime('1:23.45')).toBe(83_450)
  expect(readTime('23.4')).toBe(23_400)
  expect(readTime('12：05。30')).toBe(725_300)
  for (const wrong of ['', '1:60', '1.2.3', '快', '1:2:3']) expect(readTime(wrong)).toBeUndefined()
  expect(readMark('p1', { text: '4.52' }, 'distance')).toEqual({ entrantId: 'p1', state: 'done', value: 452 })
  expect(readMark('p1', { text: '9.5，9 9.25' }, 'points')).toEqual({
    entrantId: 'p1',
    state: 'done',
    judges: [9.5, 9, 9.25],
  })
  expect(readMark('p1', { text: '9.5 好' }, 'points')).toBeUndefined()
  expect(readMark('p1', { text: '', state: 'foul' }, 'time')).toEqual({ entrantId: 'p1', state: 'foul' })
  for (const text of ['1:23.45', '8.05']) {
    const mark = readMark('p1', { text }, 'time')
    expect(mark && typedOf(mark, 'time').text).toBe(text)
  }
})

test('a line more for the next set, none when it is over', () => {
  const rules = { scoring: 'table_tennis', bestOf: 5 } as const
  const typed: SetRow[] = [
    ['11', '8'],
    ['11', '6'],
  ]
  expect(openRows([], rules)).toHaveLength(3)
  expect(openRows(typed, rules)).toHaveLength(3)
  expect(openRows([...typed, ['9', '11']], rules)).toHaveLength(4)
  expect(openRows([...typed, ['11', '9']], rules)).toHaveLength(3)
  expect(openRows([], { scoring: 'basketball' })).toHaveLength(1)
  expect(openRows([['1', '1']], { scoring: 'goals' })).toHaveLength(2)
  expect(
    pairsOf([
      ['11', '8'],
      ['11', ''],
    ]),
  ).toEqual([[11, 8]])
})

test('prizes go down the ranks; 93 winners ask for at least 140 entrants', () => {
  const rows = Array.from({ length: 139 }, (_, i) => ({
    entrantId: `p${i + 1}`,
    name: `${i + 1}`,
    group: '',
    rank: i + 1,
  }))
  const grades = [
    { key: 'a', grade: '一等奖', count: '21' },
    { key: 'b', grade: '二等奖', count: '72' },
  ]
  const winners = winnersOf(grades, { rows, complete: true })
  expect(winners.map((w) => w.entrantIds.length)).toEqual([21, 72])
  expect(warningOf(winners, 140).warning).toBeUndefined()
  expect(warningOf(winners, 139).warning).toEqual({ atLeast: 140 })
  expect(lackOf(grades, winners)).toBeUndefined()
  expect(lackOf(grades, winnersOf(grades, { rows, complete: false }))).toBe('有奖项还没有获奖人')
  expect(lackOf([...grades, { key: 'c', grade: '一等奖', count: '1' }], winners)).toBe('奖项名称重复了')
  expect(gradesOf({ prizes: [] }).map((g) => g.grade)).toEqual(['一等奖', '二等奖', '三等奖'])
})

test('a draw says what it lacks before it is asked for', () => {
  const plan = planFor('table_tennis')
  expect(plan.kind).toBe('knockout')
  expect(planFor('time').kind).toBe('heats')
  expect(lackOfPlan(plan, 1)).toMatch(/至少要 2 个/)
  expect(lackOfPlan({ ...plan, kind: 'groups_knockout', groups: '' }, 20)).toBe('请填好组数和人数')
  expect(lackOfPlan({ ...plan, way: 'hand', slips: ['p1'] }, 4)).toBe('还有 3 个签没有录')
  expect(optionsOf({ ...plan, kind: 'heats', lanes: '4', final: '', seed: ' 0308 ' })).toEqual({
    ...{ kind: 'heats', lanes: 4, keepApart: true, seed: '0308' },
  })
})
