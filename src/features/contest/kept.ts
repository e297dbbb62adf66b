import type { Arrivals } from '@domain/contest/arriving'
import Taro from '@tarojs/taro'

/** Somebody was ticked at this moment. */
export interface Tick {
  memberId: string
  at: number
}
/** What the phone holds of one event's list: it works without network, and nothing ticked is lost when it is closed. */
export interface KeptTicks {
  list?: Arrivals
  /** Ticked, not confirmed yet. */
  chosen: Tick[]
  /** Confirmed, not answered by the cloud yet. */
  pending: Tick[]
}

const keyOf = (contestId: string, eventId: string) => `ticks:${contestId}:${eventId}`

export function readTicks(contestId: string, eventId: string): KeptTicks {
  const kept: unknown = Taro.getStorageSync(keyOf(contestId, eventId))
  const whole = typeof kept === 'object' && kept !== null && 'pending' in kept && 'chosen' in kept
  return whole ? (kept as KeptTicks) : { chosen: [], pending: [] }
}
export const keepTicks = (contestId: string, eventId: string, kept: KeptTicks) =>
  Taro.setStorageSync(keyOf(contestId, eventId), kept)

export const toggled = (chosen: readonly Tick[], memberId: string, at: number): Tick[] =>
  chosen.some((t) => t.memberId === memberId)
    ? chosen.filter((t) => t.memberId !== memberId)
    : [...chosen, { memberId, at }]

const MINUTE = 60_000
/** The cloud dates what arrives at once itself: a phone's clock may be wrong. */
const AT_ONCE = 2 * MINUTE

/** Ticks by their minute, a call each; `at` stays away where it is now. */
export function batchesOf(pending: readonly Tick[], now: number): { memberIds: string[]; at?: number }[] {
  const batches = new Map<number | undefined, string[]>()
  for (const { memberId, at } of pending) {
    const minute = Math.abs(now - at) < AT_ONCE ? undefined : Math.floor(at / MINUTE) * MINUTE
    const batch = batches.get(minute)
    if (batch) batch.push(memberId)
    else batches.set(minute, [memberId])
  }
  return [...batches].map(([at, memberIds]) => ({ memberIds, ...(at !== undefined && { at }) }))
}

/** The list with those who came by now. */
export function withTicked(list: Arrivals, items: readonly { memberId: string; at: number }[]): Arrivals {
  const came = new Map(items.map((i) => [i.memberId, i.at]))
  const rows = list.items.map((row) => {
    const at = row.at ?? came.get(row.memberId)
    return at === undefined ? row : { ...row, at }
  })
  return { ...list, items: rows, present: rows.filter((row) => row.at !== undefined).length }
}
