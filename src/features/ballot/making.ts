import type { BallotView } from '@domain/ballot/view'
import { useRef, useState } from 'react'
import { dropDraft, keepDraft, readDraft } from '@/kit/draft'
import { type Form, formOf, isEmpty, isSame, NOTHING } from './form'

/** What is kept on this device: what was typed, and which version on the server it grew from. */
interface Kept {
  form: Form
  version?: number
}
const keyFor = (memberId: string, id?: string) => `ballot-edit:${memberId}:${id ?? 'new'}`

interface Start {
  form: Form
  /** When it was typed, of what this device has and the server has not. */
  restored?: number
  /** The server's record, where the kept one grew from another version of it: who writes has to choose. */
  other?: BallotView
}

function startFrom(memberId: string, view?: BallotView): Start {
  const kept = readDraft<Kept>(keyFor(memberId, view?.id))
  const server = view ? formOf(view) : NOTHING
  const form = { ...server, ...kept?.value.form }
  if (!kept || isEmpty(form) || isSame(form, server)) return { form: view ? server : NOTHING }
  return view && kept.value.version !== view.version ? { form, other: view } : { form, restored: kept.at }
}

/** A ballot in the making. Every change is kept on this device until the server has it. */
export function useMaking(memberId: string, loaded?: BallotView) {
  const [start] = useState(() => startFrom(memberId, loaded))
  const [now, setNow] = useState({ form: start.form, server: loaded })
  const [restored, setRestored] = useState(start.restored)
  const [other, setOther] = useState(start.other)
  // Also read after a save has gone out and come back, when more may have been typed.
  const latest = useRef(now)
  const set = (part: Partial<typeof now>) => {
    latest.current = { ...latest.current, ...part }
    setNow(latest.current)
  }
  const key = () => keyFor(memberId, latest.current.server?.id)
  const keep = () => {
    const { form, server } = latest.current
    keepDraft<Kept>(key(), { form, version: server?.version })
  }
  /** Goes on from `view`, the server's present record, with a form of one's own or with the server's. */
  const settle = (form: Form, view: BallotView) => {
    dropDraft(key())
    set({ form, server: view })
    setOther(undefined)
    setRestored(undefined)
    if (!isSame(form, formOf(view))) keep()
  }
  const change = (part: Partial<Form>) => {
    set({ form: { ...latest.current.form, ...part } })
    keep()
  }
  return {
    ...now,
    restored,
    other,
    change,
    settle,
    /** The server has what was sent; what was typed since stays kept. */
    saved: (view: BallotView, sent: Form) => {
      const { form } = latest.current
      settle(isSame(form, sent) ? formOf(view) : form, view)
    },
    giveUp: () => {
      dropDraft(key())
      set({ form: latest.current.server ? formOf(latest.current.server) : NOTHING })
      setRestored(undefined)
    },
  }
}
export type Making = ReturnType<typeof useMaking>
