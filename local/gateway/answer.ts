import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { actions } from './actions'
import type { Call, Faults } from './faults'
import type { Meter } from './meter'
import { conflict, Refusal, unsupported } from './refusal'
import type { Body, Reply, Rooms } from './rooms'

type Action = (typeof actions)[string]
/** Does a call when its turn has come; it may look at what comes of it. */
export type Turn = <T>(call: Call, work: () => Promise<T>) => Promise<T>
const atOnce: Turn = (_, work) => work()

/** One JSON call, with the faults that are set. `lost`: the work is done and nobody shall hear of it. */
export async function answer(
  rooms: Rooms,
  faults: Faults,
  meter: Meter,
  body: Body,
  turn = atOnce,
): Promise<Reply | 'lost'> {
  const requestId = randomUUID()
  const name = String(body.action)
  meter.called(name)
  try {
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined
    if (!action) throw unsupported(`the action '${name}'`)
    const call = callOf(rooms, name, body)
    const reply = await turn(call, () => act(rooms, faults, call, body, action))
    if (reply === 'lost') return 'lost'
    return { requestId, ...reply }
  } catch (error) {
    if (!(error instanceof Refusal)) console.error(`gateway: ${name}`, error)
    const code = error instanceof Refusal ? error.code : 'SYS_ERR'
    return { requestId, code, message: error instanceof Error ? error.message : String(error) }
  }
}

async function act(rooms: Rooms, faults: Faults, call: Call, body: Body, action: Action): Promise<Reply | 'lost'> {
  const slow = faults.strike('slow', call)
  if (slow) await delay(slow.ms ?? 1000)
  if (faults.strike('conflict', call) || faults.strike('conflict_at_commit', call)) {
    rooms.transactions.abort(String(body.transactionId), 'an injected conflict has ended it')
    throw conflict()
  }
  const reply = await action(rooms, body)
  if (faults.strike('crash', call)) process.kill(process.pid, 'SIGKILL')
  return faults.strike('reply_lost', call) ? 'lost' : reply
}

function callOf({ transactions }: Rooms, action: string, body: Body): Call {
  const inTransaction = typeof body.transactionId === 'string'
  const commits = action === 'database.commitTransaction'
  const collections = commits
    ? transactions.collections(String(body.transactionId))
    : typeof body.collectionName === 'string'
      ? [body.collectionName]
      : []
  return { action, collections, inTransaction: inTransaction && action !== 'database.abortTransaction' }
}
