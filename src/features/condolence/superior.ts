import { type Day, dayOf } from '@domain/kit/time'
import { useState } from 'react'

export interface AskedSuperior {
  /** The server has said that nobody else can do it. */
  alone: boolean
  name: string
  on: Day
  setName: (name: string) => void
  setOn: (on: Day) => void
  /** What the button says while it is not whole. */
  missing?: string
  given: { superior?: { name: string; on: Day } }
}

/** The word of the superior union, asked for once the server has said that nobody else could do it. */
export function useSuperior(refusal: { error: string; detail?: unknown } | undefined): AskedSuperior {
  const [alone, setAlone] = useState(false)
  const [name, setName] = useState('')
  const [on, setOn] = useState(dayOf(Date.now()))
  const says = refusal?.error === 'OWN_MATTER' && (refusal.detail as { others: boolean } | undefined)?.others === false
  if (says && !alone) setAlone(true)
  return {
    ...{ alone, name, on, setName, setOn },
    missing: alone && !name.trim() ? '请填上级工会审核人' : undefined,
    given: alone ? { superior: { name: name.trim(), on } } : {},
  }
}
