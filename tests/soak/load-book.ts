import { contracts } from '@domain/contracts'
import { actionOf, type Contract, type KitRefusal } from '@domain/kit/contract'
import type { Result } from '@domain/kit/result'

/** What the kit may answer under load; BROKEN is a bug. */
const KIT: Record<KitRefusal, boolean> = {
  BAD_INPUT: true,
  NOT_SIGNED_IN: true,
  NOT_ALLOWED: true,
  NOT_FOUND: true,
  CHANGED: true,
  TEXT_REFUSED: true,
  BUSY: true,
  BROKEN: false,
}

/** A call that somebody made, and the last that they heard of it. */
export interface Deed {
  fn: string
  action: string
  requestId: string
  input: unknown
  /** The member's id; empty for an account without one. */
  by: string
  /** Null: no answer came, so that nobody knows whether it was done. */
  heard: Result<unknown> | null
}

const named = (fn: string): Contract | undefined =>
  Object.hasOwn(contracts, fn) ? (contracts[fn as keyof typeof contracts] as Contract) : undefined

const nameOf = (fn: string, action: string) => {
  const contract = named(fn)
  return contract && actionOf(contract, action) ? `${fn}.${action}` : `${fn}, no action`
}

const isWrite = (fn: string, action: string) => {
  const contract = named(fn)
  return contract ? actionOf(contract, action)?.writes === true : false
}

/** A list of everything that was heard, as it must be compared with the records. */
export class Book {
  requests = 0
  /** Writes that were not plainly refused. */
  readonly deeds: Deed[] = []
  readonly times = new Map<string, number[]>()
  readonly refusals = new Map<string, number>()
  /** After the client's own repeats. */
  busyInTheEnd = 0
  readonly #wrong = new Map<string, number>()

  /** The same thing gone wrong many times is told once, with its count. */
  wrong(what: string): void {
    this.#wrong.set(what, (this.#wrong.get(what) ?? 0) + 1)
  }

  get violations(): string[] {
    return [...this.#wrong].map(([what, times]) => (times > 1 ? `${what} (${times} times)` : what))
  }

  count(error: string): number {
    return [...this.refusals].reduce((sum, [name, n]) => (name.endsWith(` ${error}`) ? sum + n : sum), 0)
  }

  /** One answer of the door to one call. */
  answered(fn: string, action: string, ms: number, status: number, said: unknown): Result<unknown> | null {
    this.requests++
    const name = nameOf(fn, action)
    const times = this.times.get(name) ?? []
    times.push(ms)
    this.times.set(name, times)
    const result = said as Result<unknown> | null
    if (status !== 200 || typeof result?.ok !== 'boolean') {
      this.wrong(`${name} answered HTTP ${status} and no Result`)
      return null
    }
    if (!result.ok) this.#refused(fn, action, result.error)
    else if (!('value' in result)) this.wrong(`${name} answered ok without a value`)
    return result
  }

  #refused(fn: string, action: string, error: string): void {
    const name = `${nameOf(fn, action)} ${error}`
    this.refusals.set(name, (this.refusals.get(name) ?? 0) + 1)
    const contract = named(fn)
    const declared = contract && actionOf(contract, action)?.refusals.includes(error)
    const kit = Object.hasOwn(KIT, error) && KIT[error as KitRefusal]
    if (!declared && !kit) this.wrong(`${name}: not declared, or a bug`)
  }

  /** The end of a call, whatever repeats it took. */
  done(deed: Deed): void {
    if (deed.heard && !deed.heard.ok && deed.heard.error === 'BUSY') this.busyInTheEnd++
    if (!isWrite(deed.fn, deed.action)) return
    // A wrong code is a refusal that is kept: it counts as a try.
    const unsure =
      deed.heard === null || (!deed.heard.ok && ['BUSY', 'BROKEN', 'WRONG_CODE'].includes(deed.heard.error))
    if (unsure || deed.heard?.ok) this.deeds.push(deed)
  }
}
