import type { Gateway } from '../gateway/gateway'
import type { Clock } from './clock'
import type { Functions } from './functions'
import { runJob } from './jobs'
import { LOST_AT_DOOR, type LostReplies, type LostReply } from './lost-replies'
import { memoryOf } from './memory'
import { json, type Reply, words } from './reply'
import type { Turnstile } from './turnstile'

interface Moved {
  clock: Clock
  functions: Functions
  gateway: Gateway
  lost: LostReplies
  turnstile: Turnstile
}
type Fault = Parameters<Gateway['faults']['set']>[0][number]

const objectOf = (asked: unknown) =>
  (typeof asked === 'object' && asked !== null ? asked : {}) as Record<string, unknown>

const isMoment = (now: unknown): now is number | null =>
  now === null || (typeof now === 'number' && Number.isSafeInteger(now))

/** The list, or `{faults: list}`; it takes the place of the one before, and the counts begin again. */
function setFaults({ gateway, lost }: Moved, asked: unknown): Reply {
  const all = (Array.isArray(asked) ? asked : objectOf(asked).faults) as { kind: string }[] | undefined
  if (!Array.isArray(all) || all.some((f) => typeof f?.kind !== 'string')) return words(400, 'faults: a list')
  lost.want(all.filter((f): f is LostReply => f.kind === LOST_AT_DOOR))
  gateway.faults.clear()
  gateway.faults.set(all.filter((f) => f.kind !== LOST_AT_DOOR) as Fault[])
  return json({})
}

/** The routes of `--test`: time, timers, faults, memory, and what was asked of the database. Null for any other route. */
export const control =
  (moved: Moved) =>
  async (method: string, pathname: string, body: unknown): Promise<Reply | null> => {
    const { clock, functions, gateway, lost } = moved
    const asked = objectOf(body)
    switch (`${method} ${pathname}`) {
      case 'POST /clock': {
        if (!isMoment(asked.now)) return words(400, 'now: ms since 1970, or null for real time')
        clock.set(asked.now)
        return json({ now: clock.now() })
      }
      case 'POST /jobs':
        if (typeof asked.name !== 'string') return words(400, 'name: of a timer')
        return json((await runJob(functions, asked.name)) ?? null)
      case 'POST /faults':
        return setFaults(moved, body)
      case 'GET /faults':
        return json({ ...gateway.faults.injected(), [LOST_AT_DOOR]: lost.lost })
      case 'GET /memory':
        return json(memoryOf(gateway, moved.turnstile))
      case 'GET /meter':
        return json(gateway.meter.read())
      case 'POST /meter':
        gateway.meter.reset()
        return json({})
      default:
        return null
    }
  }
