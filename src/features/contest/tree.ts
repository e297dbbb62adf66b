import type { Match } from '@domain/contest/draw-model'
import { knockoutRoundWords } from '@/words/contest-play'

export interface Column {
  round: number
  label: string
  matches: Match[]
}
export interface Section {
  key: string
  label: string
  columns: Column[]
}

/** Matches of its first round that a section holds: what a window shows without losing sight. */
const HIGH = 16

/** A bracket in parts that a window can hold: of 256 eight sections, and what follows on them. */
export function sectionsOf(matches: readonly Match[]): Section[] {
  const bracket = matches.filter((m) => m.stage === 'knockout' && !m.third)
  const last = Math.max(0, ...bracket.map((m) => m.round))
  const column = (round: number, from: number, until: number): Column => ({
    round,
    label: knockoutRoundWords(2 ** (last - round + 1)),
    matches: bracket.filter((m) => m.round === round && m.number > from && m.number <= until),
  })
  if (last === 0) return []
  const first = 2 ** (last - 1)
  const parts = Math.max(1, first / HIGH)
  const deep = Math.log2(Math.min(first, HIGH)) + 1
  const sections = Array.from({ length: parts }, (_, part): Section => {
    const columns = Array.from({ length: deep }, (_, i) => {
      const size = Math.min(first, HIGH) / 2 ** i
      return column(i + 1, part * size, (part + 1) * size)
    })
    return { key: `s${part + 1}`, label: parts === 1 ? '对阵图' : `第 ${part + 1} 区`, columns }
  })
  if (parts === 1) return sections
  const rest = Array.from({ length: last - deep }, (_, i) => column(deep + i + 1, 0, Number.POSITIVE_INFINITY))
  return [...sections, { key: 'last', label: '后几轮', columns: rest }]
}
