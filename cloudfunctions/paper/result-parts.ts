import type { Table as GroupTable } from '@domain/contest/draw-model'
import type { DrawView, StandingsView, TeamScoresView } from '@domain/contest/playing'
import type { FileChild } from 'docx'
import type { PlayedEvent } from '../contest/offers'
import { heatTables, matchTable, namedOf } from './draw-parts'
import { middle } from './entrant-lists'
import { markStateWords, type Named, tieBreakWords, valueWords } from './play-words'
import { eventHeading, heading, plain } from './programme-parts'
import { type Row, ruled } from './table'
import { paragraph, WIDTH } from './word'

const small = (text: string) => paragraph(text, { hei: true, size: 11, before: 8, after: 3, keepNext: true })

/** Whether anything of an event was played or given. */
export const isPlayed = ({ draw, standings }: PlayedEvent) =>
  standings.prizes.length > 0 || [...(draw?.matches ?? []), ...(draw?.heats ?? [])].some((m) => m.state === 'done')

const gradesOf = ({ prizes }: StandingsView) =>
  new Map(prizes.flatMap(({ grade, winners }) => winners.map((w) => [w.id, grade] as const)))

function ranks(standings: StandingsView, draw: DrawView): FileChild[] {
  const grades = gradesOf(standings)
  // Of matches the scores stand below, so the column would be empty.
  const measured = standings.rows.some((r) => r.value !== undefined || r.state !== undefined)
  const rows = standings.rows.map((r): Row => {
    const value = r.value === undefined ? (r.state ? markStateWords[r.state] : '') : valueWords(r.value, draw.scoring)
    const note = r.decidedBy ? `按${tieBreakWords[r.decidedBy]}` : ''
    const who = [middle(r.rank ?? '—'), middle(r.name), middle(r.group), ...(measured ? [middle(value)] : [])]
    return { cells: [...who, middle(grades.get(r.entrantId) ?? ''), middle(note, 10)], height: 8 }
  })
  const heads = ['名次', '姓名（队名）', '工会小组', ...(measured ? ['成绩'] : []), '奖项', '备注']
  const widths = [1.4, 3.6, 3.4, ...(measured ? [2.6] : []), 2.2, 3]
  return [ruled(widths, [{ cells: heads, head: true }, ...rows], WIDTH)]
}

const ratio = ([a, b]: readonly [number, number]) => `${a}:${b}`
function pointsTable(table: GroupTable, { draw, nameOf }: Named): FileChild[] {
  const rows = table.rows.map((r): Row => {
    const games = [r.played, r.won, r.drawn, r.lost].map((n) => middle(n))
    const rates = [middle(ratio(r.sets)), middle(ratio(r.scores)), middle(r.points)]
    return { cells: [middle(r.rank), middle(nameOf(r.entrantId)), ...games, ...rates], height: 8 }
  })
  const heads = ['名次', '姓名（队名）', '赛', '胜', '平', '负', '局', '分', '积分']
  const title = draw.groups.length > 1 ? `第 ${table.group} 组积分表` : '积分表'
  return [
    small(title),
    ruled([1.5, 4.4, 1.1, 1.1, 1.1, 1.1, 1.7, 2.2, 1.6], [{ cells: heads, head: true }, ...rows], WIDTH),
  ]
}

/** One event: ranks, tables, matches. */
export function playedEvent({ draw, standings }: PlayedEvent): FileChild[] {
  if (!draw) return []
  const named = namedOf(draw)
  return [
    eventHeading(`${draw.name}${standings.complete ? '' : '（尚未赛完）'}`),
    ...ranks(standings, draw),
    ...draw.tables.flatMap((table) => pointsTable(table, named)),
    ...matchTable(named, true),
    ...heatTables(named, true),
  ]
}

/** 团体总分, where groups score. */
export function teamPart({ rows, points, open }: TeamScoresView, title: string): FileChild[] {
  if (rows.every((r) => r.points === 0)) return []
  const lines = rows.map(
    (r): Row => ({ cells: [middle(r.rank), middle(r.group), middle(r.points), middle(r.firsts)], height: 8 }),
  )
  return [
    heading(title),
    plain(`各项名次按 ${points.join('、')} 计分；总分相同，第一名多的在前。`),
    ...(open.length > 0 ? [plain(`尚未计入：${open.map((e) => e.name).join('、')}。`)] : []),
    ruled([2, 7, 3.5, 3.5], [{ cells: ['名次', '工会小组', '总分', '第一名个数'], head: true }, ...lines], WIDTH),
  ]
}

/** Who won what, by event and grade. */
export function prizePart(played: readonly PlayedEvent[], title: string): FileChild[] {
  const rows = played.flatMap(({ standings }): Row[] =>
    standings.prizes
      .filter((p) => p.winners.length > 0)
      .map(({ grade, winners }) => ({
        cells: [standings.name, middle(grade), winners.map((w) => `${w.name}（${w.group}）`).join('、')],
        height: 8,
      })),
  )
  if (rows.length === 0) return []
  return [heading(title), ruled([4, 2.6, 9.4], [{ cells: ['项目', '奖项', '获奖名单'], head: true }, ...rows], WIDTH)]
}
