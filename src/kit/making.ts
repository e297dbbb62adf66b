import { useRef, useState } from 'react'
import { dropDraft, keepDraft, readDraft } from './draft'

/** What is written here: how a form is made of the server's record, and when it has nothing new to say. */
interface Written<Form, View> {
  /** Before the member's and the record's id in the name under which this device keeps it. */
  kept: string
  nothing: Form
  formOf(view: View): Form
  isEmpty(form: Form): boolean
  isSame(one: Form, other: Form): boolean
}
export interface Stored {
  id: string
  version: number
}

/** What is kept on this device: what was typed, and which version on the server it grew from. */
interface Kept<Form> {
  form: Form
  version?: number
}
interface Start<Form, View> {
  form: Form
  /** When it was typed, of what this device has and the server has not. */
  restored?: number
  /** The server's record, where the kept one grew from another version of it: who writes has to choose. */
  other?: View
}

/** A record of its own page in the making; `saved` is told the server's answer and what was sent. */
export interface Making<Form, View> extends Start<Form, View> {
  server?: View
  change(part: Partial<Form>): void
  /** Goes on from `view`, the server's present record, with a form of one's own or with the server's. */
  settle(form: Form, view: View): void
  saved(view: View, sent: Form): void
  /** What was restored is given up for what the server has. */
  giveUp(): void
}

/**
 * A hook for forms that are written over days: every change is kept on this device until the server has it. A new record
 * may begin `like` another one.
 */
export function making<Form extends object, View extends Stored>(written: Written<Form, View>) {
  const { kept: name, nothing, formOf, isEmpty, isSame } = written
  const keyFor = (memberId: string, id?: string) => `${name}:${memberId}:${id ?? 'new'}`

  function startFrom(memberId: string, view?: View, like = nothing): Start<Form, View> {
    const kept = readDraft<Kept<Form>>(keyFor(memberId, view?.id))
    const server = view ? formOf(view) : nothing
    const form = { ...server, ...kept?.value.form }
    if (!kept || isEmpty(form) || isSame(form, server)) return { form: view ? server : like }
    return view && kept.value.version !== view.version ? { form, other: view } : { form, restored: kept.at }
  }

  return function useMaking(memberId: string, loaded?: View, like?: Form): Making<Form, View> {
    const [start] = useState(() => startFrom(memberId, loaded, like))
    const [now, setNow] = useState<{ form: Form; server?: View }>({ form: start.form, server: loaded })
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
      keepDraft<Kept<Form>>(key(), { form, version: server?.version })
    }
    const settle = (form: Form, view: View) => {
      dropDraft(key())
      set({ form, server: view })
      setOther(undefined)
      setRestored(undefined)
      if (!isSame(form, formOf(view))) keep()
    }
    return {
      ...now,
      restored,
      other,
      settle,
      change: (part) => {
        set({ form: { ...latest.current.form, ...part } })
        keep()
      },
      saved: (view, sent) => {
        const { form } = latest.current
        settle(isSame(form, sent) ? formOf(view) : form, view)
      },
      giveUp: () => {
        dropDraft(key())
        set({ form: latest.current.server ? formOf(latest.current.server) : nothing })
        setRestored(undefined)
      },
    }
  }
}
