import type { Database } from './database'
import type { Files } from './files'
import type { Transactions } from './transaction'

/** The body of a call, as the SDK sends it; nothing in it is taken on trust. */
export type Body = Record<string, unknown>
export type Reply = Record<string, unknown>

export interface Rooms {
  database: Database
  transactions: Transactions
  files: Files
  now: () => number
  invoke?: (name: string, data: unknown) => Promise<unknown>
}
