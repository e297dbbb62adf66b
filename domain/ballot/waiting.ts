import type { BallotRow } from './view'

type Row = Pick<BallotRow, 'state' | 'opensAt' | 'closesAt' | 'mine'>

/** Votes are taken now: by its state and by the clock, whatever its state still says. */
export const takesVotes = ({ state, opensAt, closesAt }: Omit<Row, 'mine'>, now: number) =>
  state === 'open' && opensAt <= now && now <= closesAt

/** It waits for the reader's own vote. */
export const waitsForMe = (row: Row, now: number) => row.mine === 'due' && takesVotes(row, now)

/** What waits for the reader's vote, the most pressing first. */
export const waitingOf = (rows: readonly BallotRow[], now: number): BallotRow[] =>
  rows.filter((row) => waitsForMe(row, now)).sort((a, b) => a.closesAt - b.closesAt)
