import type { BallotView } from '@domain/ballot/view'
import { useDeed } from '@/kit/deed'
import { api } from './api'
import { formOf, inputOf, isSame } from './form'
import type { Making } from './making'

/** Puts what was written into the server's record. */
export function useStoring({ form, server, saved }: Making) {
  const save = useDeed(api.save)
  /** The record with this very form on the server; undefined when it was refused. */
  const store = async (): Promise<BallotView | undefined> => {
    if (server && isSame(form, formOf(server))) return server
    const input = inputOf(form)
    if (!input) return undefined
    // A first save without an answer may have made the record: what it sent goes first, and then into that one.
    const lost = server ? undefined : save.unanswered()
    const made = lost && !lost.id ? await save.run(lost) : undefined
    if (lost && !lost.id && !made) return undefined
    const on = made ?? server ?? (lost?.id ? lost : undefined)
    const stored = await save.run({ ...(on && { id: on.id, version: on.version }), ...input })
    if (stored) saved(stored, form)
    return stored
  }
  return { ...save, store }
}
