import { FILES_MOST, type FileView } from '@domain/file/model'
import { type No, no } from '@domain/kit/result'
import { useRef, useState } from 'react'
import { newRequestId } from './call'
import type { Chosen } from './choose-file'
import { upload } from './upload'

/** What files stand beside. */
export type Attached = 'proposal' | 'notice'

/** A file on its way in. */
export interface Sending {
  /** Of its ticket: however often it is tried, it is the same file. */
  requestId: string
  file: Chosen
  /** How much of it has gone out, 0…1. */
  sent: number
  refusal?: No
}

/** Steps of a quarter: each one is drawn. */
const STEP = 0.25
/** The longest name that a ticket takes; its end tells the kind and stays. */
const LONGEST = 120
const named = (name: string) => (name.length <= LONGEST ? name : `${name.slice(0, 100)}${name.slice(-20)}`)

const isWaiting = ({ refusal }: Sending) => refusal === undefined

/** Files that are handed in one after the other; each goes to `onFile` when it has arrived. */
export function useAttaching(purpose: Attached, count: number, onFile: (file: FileView) => void) {
  const [sending, show] = useState<readonly Sending[]>([])
  const [over, setOver] = useState(false)
  const list = useRef(sending)
  const running = useRef(false)
  const put = (next: readonly Sending[]) => {
    list.current = next
    show(next)
  }
  const mend = (requestId: string, part: Partial<Sending>) =>
    put(list.current.map((one) => (one.requestId === requestId ? { ...one, ...part } : one)))
  const find = (requestId: string) => list.current.find((one) => one.requestId === requestId)
  const remove = (requestId: string) => put(list.current.filter((one) => one.requestId !== requestId))

  const send = async ({ requestId, file }: Sending) => {
    const answer =
      file.size === 0
        ? no('EMPTY_FILE')
        : await upload(
            purpose,
            file,
            (sent) => {
              if (sent - (find(requestId)?.sent ?? 1) >= STEP) mend(requestId, { sent })
            },
            requestId,
          )
    // Taken away meanwhile.
    if (!find(requestId)) return
    if (!answer.ok) return mend(requestId, { refusal: answer, sent: 0 })
    remove(requestId)
    onFile({ fileId: answer.value.fileId, name: file.name, size: file.size })
  }
  const drive = async () => {
    if (running.current) return
    running.current = true
    for (let next = list.current.find(isWaiting); next; next = list.current.find(isWaiting)) await send(next)
    running.current = false
  }
  return {
    sending,
    /** More were chosen than there may be: those beyond are left. */
    over,
    add: (files: readonly Chosen[]) => {
      const room = FILES_MOST - count - list.current.length
      setOver(files.length > room)
      const more = files.slice(0, Math.max(0, room)).map((file) => ({
        requestId: newRequestId(),
        file: { ...file, name: named(file.name) },
        sent: 0,
      }))
      put([...list.current, ...more])
      return drive()
    },
    again: (requestId: string) => {
      mend(requestId, { refusal: undefined })
      return drive()
    },
    remove: (requestId: string) => {
      setOver(false)
      remove(requestId)
    },
  }
}
export type Attaching = ReturnType<typeof useAttaching>
