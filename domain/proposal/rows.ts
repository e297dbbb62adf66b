import type { Decision, Satisfaction, Speed, State } from './model'

/** The sums of the statistics that are no decision of their own: what may be listed one by one. */
export const AMONG = [
  /** All that count: before the committee, and neither merged nor withdrawn since. */
  'counted',
  /** Docketed and referred: what is to be answered. */
  'given',
  /** Of these: not yet with a department. */
  'unassigned',
  'answered',
] as const
export type Among = (typeof AMONG)[number]

/** A number of the statistics or of a chart. */
export type Figure =
  | { of: 'total' | 'given' | 'answered' | 'unassigned' | 'rated' | 'undecided' }
  | { of: 'decision'; name: Decision }
  | { of: 'category' | 'department'; name: string }
  /** Of a department's, those replied to. */
  | { of: 'replied'; name: string }
  | { of: 'speed'; name: Speed }
  | { of: 'satisfaction'; name: Satisfaction }

/** What `list` is asked for; a type and no interface, so that it can go into an address. */
export type Rows = {
  callId: string
  state?: State
  among?: Among
  decision?: Decision
  category?: string
  department?: string
  speed?: Speed
  satisfaction?: Satisfaction
}

/**
 * What to ask `list` for, to see the proposals that a number of a call counts: exactly so many rows for the committee.
 * Others do not see what was not docketed or was returned, so theirs may be fewer.
 */
export function rowsOf(callId: string, figure: Figure): Rows {
  switch (figure.of) {
    case 'total':
      return { callId, among: 'counted' }
    case 'given':
    case 'answered':
    case 'unassigned':
      return { callId, among: figure.of }
    case 'undecided':
      // What was before the committee and has no decision is before it now.
      return { callId, state: 'under_review' }
    case 'decision':
      // A returned one may have been withdrawn, and counts no more.
      return figure.name === 'merged'
        ? { callId, decision: 'merged' }
        : { callId, decision: figure.name, among: 'counted' }
    case 'category':
      return { callId, category: figure.name, among: 'counted' }
    case 'department':
      return { callId, department: figure.name }
    case 'replied':
      return { callId, department: figure.name, among: 'answered' }
    case 'speed':
      return { callId, speed: figure.name }
    case 'rated':
      return { callId, decision: 'docketed', state: 'rated' }
    case 'satisfaction':
      // Those of docketed ones alone are part of the statistics.
      return { callId, decision: 'docketed', satisfaction: figure.name }
  }
}
