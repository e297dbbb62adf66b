import { type Day, dayOf } from '@domain/kit/time'
import { useState } from 'react'
import { useSession } from '@/kit/session'

export interface Signing {
  /** The school's setting wants it; or the server has just said so, where the setting is newer than this page. */
  needed: boolean
  name: string
  on: Day
  setName: (name: string) => void
  setOn: (on: Day) => void
  missing?: string
  given: { signed?: { name: string; on: Day } }
}

/** 分管领导签发: who signed the reply, and when. */
export function useSigning(refusal: { error: string } | undefined): Signing {
  const wanted = useSession((s) => s.me?.settings?.signatureNeeded) ?? false
  const [told, setTold] = useState(false)
  const [name, setName] = useState('')
  const [on, setOn] = useState(dayOf(Date.now()))
  if (refusal?.error === 'SIGNATURE_NEEDED' && !told) setTold(true)
  const needed = wanted || told
  const missing = name.trim() ? (on ? undefined : '请选签发日期') : '请填签发人'
  return { needed, name, on, setName, setOn, ...(needed && { missing }), given: needed ? { signed: { name, on } } : {} }
}
