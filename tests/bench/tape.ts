import diagnostics from 'node:diagnostics_channel'
import { actions } from '../../local/gateway/actions'
import type { Gateway } from '../../local/gateway/gateway'
import type { Body, Reply } from '../../local/gateway/rooms'

/** One call as it came over the wire. */
export interface WireCall {
  action: string
  body: Body
  reply: Reply
  /** Calls of one beat were under way together. */
  beat: number
}

let beat = 0
let underWay = 0
const reels = new Map<Gateway['database'], WireCall[]>()

/** Listens inside the gateways of this process: a proxy in between would be part of what is measured. */
function listen() {
  for (const [action, answer] of Object.entries(actions)) {
    actions[action] = async (rooms, body) => {
      const reply = await answer(rooms, body)
      // Files are no records: their bytes would be carried twice, and the twin has a storage of its own.
      if (!action.startsWith('storage.')) reels.get(rooms.database)?.push({ action, body, reply, beat })
      return reply
    }
  }
  diagnostics.subscribe('http.client.request.start', () => {
    if (underWay++ === 0) beat++
  })
  diagnostics.subscribe('http.client.response.finish', () => {
    underWay--
  })
}

/** What a gateway is asked from now on; `take` answers the calls since the last `take`. */
export function record({ database }: Gateway): { take(): WireCall[] } {
  if (reels.size === 0) listen()
  reels.set(database, [])
  return {
    take() {
      const calls = reels.get(database) ?? []
      reels.set(database, [])
      return calls
    },
  }
}

const READS = ['database.getDocument', 'database.calculateDocument', 'database.aggregateDocuments']
const WRITES = ['database.insertDocument', 'database.modifyDocument', 'database.removeDocument']

export interface Tally {
  reads: number
  writes: number
  /** Begin, commit and roll back. */
  transaction: number
}
export const allOf = ({ reads, writes, transaction }: Tally) => reads + writes + transaction

export function tally(calls: readonly WireCall[]): Tally {
  const reads = calls.filter(({ action }) => READS.includes(action)).length
  const writes = calls.filter(({ action }) => WRITES.includes(action)).length
  return { reads, writes, transaction: calls.length - reads - writes }
}
