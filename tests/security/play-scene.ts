import type { Cloud } from '../kit/cloud'
import type { Session } from '../kit/session'

/** Asks, and throws at a refusal; answers the value. */
export type Good = (session: Session, what: string, input: unknown) => Promise<Record<string, unknown>>
/** Who is there after the thin whole; `idOf` by the number of the row, `review` makes a proposal that awaits its decision. */
export interface Scene {
  cloud: Cloud
  good: Good
  /** Asks, whatever the answer is. */
  act: (session: Session, what: string, input: unknown) => Promise<unknown>
  codes: string[]
  chair: Session
  committee: Session
  writer: Session
  idOf: (n: number) => string | undefined
  review: () => Promise<unknown>
}
