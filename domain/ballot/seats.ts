import { CANDIDATES_MOST } from './question'
import type { RunOff } from './result'

/** Of a candidate the id, of a name that was written in the name. */
export interface Standing {
  id: string
  for: number
}

/**
 * Who has a seat: those who pass, most votes first. Where the last seat falls among equals none of them has it; where
 * fewer pass than there are seats, one votes again among the next, one more than seats are left, equals all together.
 */
export function seated<S extends Standing>(
  standings: readonly S[],
  seats: number,
  passes: (votes: number) => boolean,
): { elected: S[]; runOff: RunOff | null } {
  const ranked = [...standings].sort((a, b) => b.for - a.for)
  const passed = ranked.filter((one) => passes(one.for))
  const first = passed[seats]
  if (first) {
    const elected = passed.filter((one, place) => place < seats && one.for > first.for)
    const tied = passed.filter((one) => one.for === first.for)
    const left = seats - elected.length
    return { elected, runOff: left === 0 ? null : { seats: left, candidates: tied.map(({ id }) => id), why: 'tie' } }
  }
  const left = seats - passed.length
  if (left === 0) return { elected: passed, runOff: null }
  const others = ranked.slice(passed.length)
  const last = others[left]?.for ?? 0
  const next = others.filter((one) => one.for >= last)
  // A tail of equals (names written in once) that no ballot has room for stays out.
  const again = next.length > CANDIDATES_MOST ? next.filter((one) => one.for > last) : next
  const runOff = { seats: left, candidates: again.map(({ id }) => id), why: 'too_few' as const }
  return { elected: passed, runOff: again.length > 0 ? runOff : null }
}
