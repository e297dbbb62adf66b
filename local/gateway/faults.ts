import { Refusal } from './refusal'

const KINDS = ['conflict', 'conflict_at_commit', 'reply_lost', 'slow', 'crash'] as const

/**
 * `conflict`: an operation inside a transaction; `conflict_at_commit`: the commit; `reply_lost`: the write or commit is
 * done, then the socket dies; `slow`: `ms` before the call is looked at; `crash`: the write or commit is done, then this
 * process dies unanswered (SIGKILL).
 */
export type FaultKind = (typeof KINDS)[number]

export interface Fault {
  kind: FaultKind
  /** Wire action, such as `database.commitTransaction`; without one, the calls that the kind makes sense for. */
  action?: string
  /** Only calls that touch this collection; a commit touches all that its transaction changed. */
  collection?: string
  /** Lets the first `after` matching calls pass. */
  after?: number
  /** How often it strikes: once, or without end when a rate is given. */
  times?: number
  /** The chance, 0 to 1, that a matching call is struck. */
  rate?: number
  /** Milliseconds, for `slow`. */
  ms?: number
}

export interface Call {
  action: string
  collections: readonly string[]
  inTransaction: boolean
}

const WRITES = new Set(['database.insertDocument', 'database.modifyDocument', 'database.removeDocument'])
const COMMIT = 'database.commitTransaction'

/** What goes wrong on purpose. */
export class Faults {
  #faults: { fault: Fault; seen: number; struck: number }[] = []
  #injected: Partial<Record<FaultKind, number>> = {}

  /** Takes the place of what was set before. */
  set(faults: readonly Fault[]): void {
    for (const { kind } of faults)
      if (!KINDS.includes(kind)) throw new Refusal('INVALID_PARAM', `there is no fault of kind ${String(kind)}`)
    this.#faults = faults.map((fault) => ({ fault: { ...fault }, seen: 0, struck: 0 }))
  }

  /** No more faults, and the counts begin again. */
  clear(): void {
    this.#faults = []
    this.#injected = {}
  }

  /** How often each kind struck since the last clear. */
  injected(): Partial<Record<FaultKind, number>> {
    return { ...this.#injected }
  }

  /** The fault of this kind that strikes the call, if one does. */
  strike(kind: FaultKind, call: Call): Fault | undefined {
    for (const entry of this.#faults) {
      const { fault } = entry
      if (fault.kind !== kind || !concerns(fault, call)) continue
      if (entry.seen++ < (fault.after ?? 0)) continue
      if (entry.struck >= (fault.times ?? (fault.rate === undefined ? 1 : Infinity))) continue
      if (Math.random() >= (fault.rate ?? 1)) continue
      entry.struck++
      this.#injected[kind] = (this.#injected[kind] ?? 0) + 1
      return fault
    }
    return undefined
  }
}

function concerns({ kind, action, collection }: Fault, call: Call): boolean {
  if (action !== undefined && action !== call.action) return false
  if (collection !== undefined && !call.collections.includes(collection)) return false
  if (kind === 'conflict') return call.inTransaction && call.action !== COMMIT
  if (kind === 'conflict_at_commit') return call.action === COMMIT
  if (kind === 'slow' || action !== undefined) return true
  return call.action === COMMIT || (WRITES.has(call.action) && !call.inTransaction)
}
