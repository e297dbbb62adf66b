import type { Result } from '@domain/kit/result'
import { useDeed } from './deed'
import type { Making, Stored } from './making'

interface Of<Form, View, Input> {
  save(input: Input & { id?: string; version?: number }, requestId: string): Promise<Result<View>>
  formOf(view: View): Form
  isSame(one: Form, other: Form): boolean
  /** Undefined while the form cannot be sent. */
  inputOf(form: Form): Input | undefined
}

/** Puts what was written into the server's record. */
export function useStoring<Form, View extends Stored, Input extends object>(
  { form, server, saved }: Making<Form, View>,
  { save: act, formOf, isSame, inputOf }: Of<Form, View, Input>,
) {
  const save = useDeed(act)
  /** The record with this very form on the server; undefined when it was refused. */
  const store = async (): Promise<View | undefined> => {
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
