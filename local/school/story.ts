import type { Decision, Outcome, ProposalText, Satisfaction } from '@domain/proposal/model'

/** The two calls of the demo: the one of half a year ago, and the one that is open now. */
export type Which = 'last' | 'this'

/** What happens to a proposal after it was written. `on`: days before today. */
export type Turn = { on: number; as: string } & (
  | { do: 'submit' | 'endorse' | 'withdraw' }
  | { do: 'decide'; decision: Decision; reason?: string /** Title of the survivor. */; into?: string }
  | { do: 'assign'; lead: string; co?: string[]; dueIn?: number }
  | { do: 'reply'; outcome: Outcome; text: string; by?: number }
  | { do: 'implemented'; note: string }
  | { do: 'rate'; satisfaction: Satisfaction; comment?: string }
)

export interface Story extends ProposalText {
  call: Which
  by: string
  /** Days before today. */
  on: number
  turns: Turn[]
}

/** Handed in the next day, and endorsed on the days after by these: as many as the settings ask for, or fewer. */
export const handedIn = (by: string, on: number, ...endorsers: string[]): Turn[] => [
  { on: on - 1, as: by, do: 'submit' },
  ...endorsers.map((as, i): Turn => ({ on: on - 2 - i, as, do: 'endorse' })),
]
