import type { Doc } from '../../local/gateway/wire'

/** What a test and the process of its house say to each other. */
export interface Order {
  data: string
  functions: string
  /** Collections whose keys need not be unique. */
  loose: readonly string[]
}

export type { Doc }
/** All records, by collection and id. */
export type State = Record<string, Record<string, Doc>>

export type Ask =
  | { what: 'state' }
  /** Puts every record back to what it was. */
  | { what: 'reset'; state: State }
  /** Waits until no function runs. */
  | { what: 'quiet' }
  /** What was asked of the database since the last reset. */
  | { what: 'calls' }
