import { MARK_STATES, type Mark, type MarkState } from '@domain/contest/draw-model'
import type { Scoring } from '@domain/contest/model'
import { markValue } from '@domain/contest/scoring'
import { timeWords } from '@/words/contest-play'

/** What is typed of one entrant of a heat, until all are there. */
export type Typed = { text: string; state?: MarkState }
export type TypedMarks = Record<string, Typed>

const plain = (text: string) =>
  text
    .replace(/[：]/g, ':')
    .replace(/[。．]/g, '.')
    .replace(/[，、,；;]/g, ' ')
    .trim()

/** `1:23.45` in ms. */
export function readTime(text: string): number | undefined {
  const found = plain(text).match(/^(?:(\d{1,3}):)?(\d{1,3})(?:\.(\d{1,2}))?$/)
  if (!found) return undefined
  const [, minutes, seconds = '0', part = ''] = found
  if (minutes !== undefined && Number(seconds) > 59) return undefined
  return Number(minutes ?? 0) * 60_000 + Number(seconds) * 1000 + Number(part.padEnd(2, '0')) * 10
}

const decimal = (text: string) => (/^\d{1,6}(\.\d{1,2})?$/.test(text) ? Number(text) : undefined)

/** The mark that was typed; undefined where it is none. */
export function readMark(entrantId: string, { text, state }: Typed, scoring: Scoring): Mark | undefined {
  if (state && MARK_STATES.includes(state)) return { entrantId, state }
  const done = { entrantId, state: 'done' as const }
  if (scoring === 'time') {
    const value = readTime(text)
    return value === undefined ? undefined : { ...done, value }
  }
  if (scoring === 'distance') {
    const metres = decimal(plain(text))
    return metres === undefined ? undefined : { ...done, value: Math.round(metres * 100) }
  }
  const given = plain(text).split(/\s+/).map(decimal)
  const judges = given.flatMap((n) => n ?? [])
  if (judges.length === 0 || judges.length < given.length || judges.length > 30) return undefined
  const [only] = judges
  return judges.length === 1 ? { ...done, value: only } : { ...done, judges }
}

/** As it would have been typed. */
export function typedOf(mark: Mark, scoring: Scoring): Typed {
  if (mark.state !== 'done') return { text: '', state: mark.state }
  if (mark.judges) return { text: mark.judges.join(' ') }
  const value = markValue(mark)
  if (value === undefined) return { text: '' }
  if (scoring === 'time') return { text: timeWords(value) }
  return { text: scoring === 'distance' ? (value / 100).toFixed(2) : String(value) }
}
