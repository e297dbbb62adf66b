import type { Heat } from '@domain/contest/draw-model'
import type { DrawView } from '@domain/contest/playing'
import type { FileChild } from 'docx'
import { middle } from './entrant-lists'
import { drawKindWords, markWords, type Named, resultWords, roundWords, sideWords } from './play-words'
import { eventHeading, plain } from './programme-parts'
import { type Row, ruled } from './table'
import { paragraph, WIDTH } from './word'

const small = (text: string) => paragraph(text, { hei: true, size: 11, before: 8, after: 3, keepNext: true })

/** What people of a draw and its matches are called on paper. */
export function namedOf(draw: DrawView): Named {
  const names = new Map(draw.entrants.map((x) => [x.id, x.gone ? `${x.name}（已退出）` : x.name]))
  const numbers = new Map(draw.matches.map((m, i) => [m.id, i + 1]))
  return { draw, nameOf: (id) => names.get(id) ?? '', numberOf: (id) => numbers.get(id) ?? 0 }
}

/** By what it was drawn, so that whoever doubts can draw again. */
const basis = ({ seed, byHand, kind, entrants }: DrawView) => {
  const how = byHand ? '现场抽签' : seed === undefined ? '' : `抽签依据：${seed}`
  return plain([`${drawKindWords[kind]}，${entrants.length} 个参赛名额`, how].filter(Boolean).join('；'))
}

function groupLists({ draw, nameOf }: Named): FileChild[] {
  if (draw.groups.length < 2) return []
  const rows = draw.groups.map(
    (ids, i): Row => ({ cells: [middle(`第 ${i + 1} 组`), ids.map(nameOf).join('、')], height: 8 }),
  )
  return [small('分组'), ruled([2, 14], [{ cells: ['组别', '名单'], head: true }, ...rows], WIDTH)]
}

/** `results`: with how they ended; else with place to write when and where they are played. */
export function matchTable(named: Named, results: boolean): FileChild[] {
  const { draw } = named
  if (draw.matches.length === 0) return []
  const rows = draw.matches.map((m): Row => {
    const [a, b] = m.sides.map((side) => sideWords(side, named))
    const winner = m.state === 'done' && m.winner !== undefined ? named.nameOf(m.winner) : ''
    const ends = results ? [middle(resultWords(m, named.nameOf), 10), middle(winner, 10)] : [middle(''), middle('')]
    const who = [middle(a ?? '', 10), middle(b ?? '', 10)]
    return { cells: [middle(named.numberOf(m.id), 10), middle(roundWords(m, draw), 10), ...who, ...ends], height: 8 }
  })
  const heads = ['场序', '轮次', '参赛方', '参赛方', ...(results ? ['比分', '胜者'] : ['时间', '场地'])]
  const widths = results ? [1.3, 2.3, 2.5, 2.5, 5.1, 2.3] : [1.3, 2.7, 3.8, 3.8, 2.2, 2.2]
  return [small(results ? '各场成绩' : '比赛顺序'), ruled(widths, [{ cells: heads, head: true }, ...rows], WIDTH)]
}

function heatTable(heat: Heat, named: Named, results: boolean): FileChild[] {
  const { draw, nameOf } = named
  const groups = new Map(draw.entrants.map((x) => [x.id, x.group]))
  const marks = new Map(heat.marks.map((m) => [m.entrantId, m]))
  const waits = heat.lanes.every((x) => x === null)
  const title = draw.heats.some((h) => h.round > 1) && heat.round > 1 ? '决赛' : `第 ${heat.number} 组`
  if (waits) return [small(title), plain('由各组成绩产生。')]
  const laned = draw.lanes !== undefined
  const rows = heat.lanes.flatMap((id, lane): Row[] => {
    if (id === null && !laned) return []
    const mark = id === null ? undefined : marks.get(id)
    const done = results && mark ? markWords(mark.mark, mark.value, draw.scoring) : ''
    const cells = [middle(lane + 1), middle(id === null ? '' : nameOf(id)), middle(groups.get(id ?? '') ?? '')]
    return [{ cells: [...cells, middle(done)], height: 8 }]
  })
  const heads = [laned ? '道次' : '序号', '姓名（队名）', '工会小组', '成绩']
  return [small(title), ruled([1.6, 5, 5, 4.4], [{ cells: heads, head: true }, ...rows], WIDTH)]
}
export const heatTables = (named: Named, results: boolean): FileChild[] =>
  named.draw.heats.flatMap((heat) => heatTable(heat, named, results))

/** One event's draw: its basis, groups, who meets whom. */
export function drawnEvent(draw: DrawView): FileChild[] {
  const named = namedOf(draw)
  return [
    eventHeading(draw.name),
    basis(draw),
    ...groupLists(named),
    ...matchTable(named, false),
    ...heatTables(named, false),
  ]
}
