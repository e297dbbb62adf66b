import type { Column, Kind } from './things'
import type { Town } from './town'

/** What an id field asks for, and what else must stand in the input so that the id is looked at. */
export interface Declared {
  kind: Kind
  /** More of the input, one sweep each; `null` where this caller has no such input. */
  with?: readonly ((town: Town, column: Column) => object | null)[]
  /** A list is narrowed by it: what is not there finds nothing, instead of NOT_FOUND. */
  narrows?: (column: Column) => boolean
  /** Any text up to 300 characters can be one, as the cloud's storage has it. */
  free?: true
  /** What an id that nobody has hears of those who may call, where that is not NOT_FOUND. */
  hears?: (column: Column) => RegExp
  /** The id comes back in the answer. */
  echoes?: true
  /** It is answered with a value that says no, and the answer is kept for a retry. */
  keepsAnswer?: true
  /** An id of another shape: one that nobody has, some guesses, and what cannot be one beside all that never can. */
  form?: { nobody: string; guesses: readonly string[]; bad: readonly unknown[] }
  /** The field that is named when it cannot be an id, where that is not its own. */
  named?: string
}
