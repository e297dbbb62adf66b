import type { ProposalView } from '@domain/proposal/model'
import { useDeed } from '@/kit/deed'
import { api } from './api'
import { isSame, sameFiles, writtenOf } from './text'
import type { Writing } from './writing'

type Lost = Parameters<typeof api.save>[0]
const writtenIn = (lost: Lost) => ({ ...lost, files: (lost.files ?? []).map((fileId) => ({ fileId })) })

/** Puts what was written into the server's record. */
export function useStoring({ text, server, saved }: Writing, callId: string | undefined) {
  const save = useDeed(api.save)
  const { files, ...words } = text
  // Unsaid, the record's files stay as they are.
  const changed = !sameFiles(text, server ?? { files: [] })
  const input = { ...words, ...(changed && { files: files.map((file) => file.fileId) }) }

  /** The record with this very text on the server; undefined when it was refused. */
  const store = async (): Promise<ProposalView | undefined> => {
    if (server && isSame(text, writtenOf(server))) return server
    if (!callId) return undefined
    // A first save without an answer may have made the record: the text as it is now goes into that one, not a second.
    const lost = server ? undefined : save.unanswered()
    const other = lost && !isSame(writtenIn(lost), text)
    const made = other ? await save.run(lost) : undefined
    if (other && !made) return undefined
    const on = made ?? server ?? (lost?.id ? lost : undefined)
    const all = made && !sameFiles(text, made) ? { files: files.map((file) => file.fileId) } : {}
    const stored = await save.run({ ...(on && { id: on.id, version: on.version }), callId, ...input, ...all })
    if (stored) saved(stored)
    return stored
  }
  return { ...save, store }
}
