import type { Arrival, Arrivals, Ticked } from '@domain/contest/arriving'
import { type No, no, ok, type Result } from '@domain/kit/result'
import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { api } from './api'
import { batchesOf, type KeptTicks, keepTicks, readTicks, toggled, withTicked } from './kept'

type Place = { contestId: string; eventId: string }

/** The whole list: it must be there when the network goes. */
async function wholeList(place: Place): Promise<Result<Arrivals>> {
  const items: Arrival[] = []
  for (let cursor: string | undefined; ; ) {
    const page = await api.arrivals({ ...place, ...(cursor && { cursor }) })
    if (!page.ok) return page
    items.push(...page.value.items)
    cursor = page.value.cursor
    if (cursor === undefined) return ok({ ...page.value, items, cursor })
  }
}

/** Nobody knows whether it was done: it is asked again later, and done once. */
const UNSURE = ['OFFLINE', 'BUSY', 'BROKEN']
const AGAIN = 10_000

export interface Ticking extends KeptTicks {
  refusal?: No
  /** Who was ticked and may not be checked in, and why. */
  refused: Ticked['refused']
  busy: boolean
  reload: () => Promise<void>
  choose: (memberId: string) => void
  confirm: () => void
  /** Somebody else checked this person in meanwhile. */
  came: (items: Ticked['items']) => void
  send: () => Promise<void>
}

/** The list to tick on, with what is kept on this phone until the cloud has it. */
export function useTicking(contestId: string, eventId: string): Ticking {
  const place = { contestId, eventId }
  const [kept, setKept] = useState<KeptTicks>(() => readTicks(contestId, eventId))
  const [said, setSaid] = useState<{ refusal?: No; refused: Ticked['refused']; busy: boolean }>({
    refused: [],
    busy: false,
  })
  const latest = useRef(kept)
  const sending = useRef(false)
  const front = useRef(true)
  const change = (by: (before: KeptTicks) => KeptTicks) => {
    latest.current = by(latest.current)
    keepTicks(contestId, eventId, latest.current)
    setKept(latest.current)
  }
  const came = (items: Ticked['items']) => change((k) => ({ ...k, list: k.list && withTicked(k.list, items) }))

  const sendBatch = async ({ memberIds, at }: { memberIds: string[]; at?: number }): Promise<No | undefined> => {
    const answer = await api.tick({ ...place, memberIds, ...(at !== undefined && { at }) })
    const sent = (id: string) => memberIds.includes(id)
    if (answer.ok) {
      came(answer.value.items)
      change((k) => ({ ...k, pending: k.pending.filter((t) => !sent(t.memberId)) }))
      setSaid((s) => ({ ...s, refused: [...s.refused, ...answer.value.refused] }))
      return undefined
    }
    // A clear no: they stand on the list as ticked before, to be looked at again.
    if (!UNSURE.includes(answer.error))
      change((k) => ({
        ...k,
        chosen: [...k.chosen, ...k.pending.filter((t) => sent(t.memberId))],
        pending: k.pending.filter((t) => !sent(t.memberId)),
      }))
    return answer
  }
  const send = async () => {
    if (sending.current || latest.current.pending.length === 0) return
    sending.current = true
    setSaid({ refused: [], busy: true })
    let refusal: No | undefined
    for (const batch of batchesOf(latest.current.pending, Date.now())) refusal ??= await sendBatch(batch)
    sending.current = false
    setSaid((s) => ({ ...s, refusal, busy: false }))
  }
  const reload = async () => {
    await send()
    const answer = await wholeList(place)
    if (answer.ok) change((k) => ({ ...k, list: answer.value }))
    setSaid((s) => ({ ...s, refusal: answer.ok ? s.refusal : no(answer.error, answer.detail) }))
  }
  useEffect(() => {
    reload()
  }, [])
  useDidShow(() => {
    if (!front.current) reload()
    front.current = true
  })
  useDidHide(() => {
    front.current = false
  })
  useEffect(() => {
    const timer = setInterval(() => {
      if (front.current) send()
    }, AGAIN)
    return () => clearInterval(timer)
  }, [])

  return {
    ...kept,
    ...said,
    reload,
    send,
    came,
    choose: (memberId) => change((k) => ({ ...k, chosen: toggled(k.chosen, memberId, Date.now()) })),
    confirm: () => {
      change((k) => ({ ...k, chosen: [], pending: [...k.pending, ...k.chosen] }))
      send()
    },
  }
}
