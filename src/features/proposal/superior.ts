import { type Day, dayOf } from '@domain/kit/time'
import { useState } from 'react'

export interface Asked {
  /** The server has said that nobody else can decide. */
  alone: boolean
  name: string
  on: Day
  setName: (name: string) => void
  setOn: (on: Day) => void
  /** What the button says while it is not whole. */
  missing?: string
  /** What goes to the server; nothing where nobody has asked for it. */
  given: { superior?: { name: string; on: Day } }
}

/** The word of the superior union, asked for once nobody else could decide; also while the next try is under way. */
export function useSuperior(refusal: { error: string; detail?: unknown } | undefined): Asked {
  const [alone, setAlone] = useState(false)
  const [name, setName] = useState('')
  const [on, setOn] = useState(dayOf(Date.now()))
  const says = refusal?.error === 'OWN_MATTER' && (refusal.detail as { others: boolean } | undefined)?.others === false
  if (says && !alone) setAlone(true)
  return {
    alone,
    name,
    on,
    setName,
    setOn,
    missing: alone && !name.trim() ? '请填上级工会审核人' : undefined,
    given: alone ? { superior: { name, on } } : {},
  }
}
