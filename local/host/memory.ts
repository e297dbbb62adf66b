import v8 from 'node:v8'
import vm from 'node:vm'
import type { Gateway } from '../gateway/gateway'
import type { Turnstile } from './turnstile'

/** What this process holds, in bytes and in things that are open. */
export interface Memory {
  /** In use after a full collection, the parsed documents apart: what cannot be explained by the data. */
  heap: number
  external: number
  rss: number
  /** The parsed documents that were let go for the measuring, in characters of their texts. */
  parsed: { documents: number; characters: number }
  transactions: number
  locks: number
  waiting: number
  /** Calls that run, and those that wait for a place. */
  inside: number
  queued: number
  /** Open sockets and running timers; a call under way has one of these. */
  sockets: number
  timers: number
  /** Of this process since its start, in ms of one processor. */
  busy: number
}

let collect: (() => void) | undefined

/** A full collection, without the flag that the process would have to be started with. */
function collected(): void {
  if (!collect) {
    v8.setFlagsFromString('--expose-gc')
    collect = vm.runInNewContext('gc') as () => void
  }
  // What the first leaves to finalizers goes with the second.
  collect()
  collect()
}

/** For tests. The parsed documents are let go first: they are read again when they are asked for. */
export function memoryOf({ database, transactions }: Gateway, turnstile: Turnstile): Memory {
  const parsed = database.cache.held
  database.cache.clear()
  collected()
  const { heapUsed, external, rss } = process.memoryUsage()
  const open = process.getActiveResourcesInfo()
  const of = (kind: string) => open.filter((name) => name === kind).length
  const { user, system } = process.cpuUsage()
  return {
    ...{ heap: heapUsed, external, rss, parsed, transactions: transactions.open },
    ...database.locks.held,
    ...turnstile.held,
    ...{ sockets: of('TCPSocketWrap'), timers: of('Timeout'), busy: (user + system) / 1000 },
  }
}
