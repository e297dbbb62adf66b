import type { Contest, Phase } from './model'

type Timed = Pick<Contest, 'state' | 'signUpOpensAt' | 'signUpClosesAt' | 'startsAt' | 'endsAt'>

/** What a contest is at this moment: nothing waits for a timer to be true. */
export function phaseOf(contest: Timed, now: number): Phase {
  if (contest.state !== 'published') return contest.state
  if (now >= contest.endsAt) return 'over'
  if (now >= contest.startsAt) return 'running'
  if (now >= contest.signUpClosesAt) return 'closed'
  return now >= contest.signUpOpensAt ? 'open' : 'announced'
}
