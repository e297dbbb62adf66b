import type { FileView } from '@domain/file/model'
import type { ProposalText, ProposalView } from '@domain/proposal/model'
import { useRef, useState } from 'react'
import { dropDraft, keepDraft, readDraft } from '@/kit/draft'
import { isEmpty, isSame, NOTHING, type Written, writtenOf } from './text'

/** What is kept on this device: the text, and which version on the server it grew from. */
export interface Kept {
  /** Kept by an app that knew no files, it has none. */
  text: ProposalText & { files?: readonly FileView[] }
  callId?: string
  version?: number
}

/** A new one has no id yet and keeps its place whatever call it is for: what missed one call may go to the next. */
export const keyFor = (memberId: string, id?: string) => `proposal:${memberId}:${id ?? 'new'}`

export interface Start {
  text: Written
  callId?: string
  /** When the text was typed that this device has and the server has not. */
  restored?: number
  /** The server's record, where the kept text grew from another version of it: the writer has to choose. */
  other?: ProposalView
}

/** What the page begins with: the server's text, or what was typed here and never arrived there. */
export function startFrom(memberId: string, view?: ProposalView): Start {
  const kept = readDraft<Kept>(keyFor(memberId, view?.id))
  const server = view ? writtenOf(view) : NOTHING
  const callId = view?.callId ?? kept?.value.callId
  const text = { ...server, files: [], ...kept?.value.text }
  if (!kept || isEmpty(text) || isSame(text, server)) return { text: server, callId }
  const { version } = kept.value
  return view && version !== view.version ? { text, callId, other: view } : { text, callId, restored: kept.at }
}

/** The text under the writer's hands. Every keystroke is kept on this device until the server has it. */
export function useWriting(memberId: string, loaded?: ProposalView) {
  const [start] = useState(() => startFrom(memberId, loaded))
  const [now, setNow] = useState({ text: start.text, callId: start.callId, server: loaded })
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
    const { text, callId, server } = latest.current
    keepDraft<Kept>(key(), { text, callId, version: server?.version })
  }

  /** Goes on from `view`, the server's present record, with a text of one's own or with the server's. */
  const settle = (text: Written, view: ProposalView) => {
    dropDraft(key())
    set({ text, server: view, callId: view.callId })
    setOther(undefined)
    setRestored(undefined)
    if (!isSame(text, writtenOf(view))) keep()
  }
  const change = (part: Partial<Written>) => {
    set({ text: { ...latest.current.text, ...part } })
    keep()
  }
  return {
    ...now,
    restored,
    other,
    change,
    /** A file has arrived, whatever was typed while it was on its way. */
    attach: (file: FileView) => change({ files: [...latest.current.text.files, file] }),
    detach: (fileId: string) => change({ files: latest.current.text.files.filter((file) => file.fileId !== fileId) }),
    choose: (callId: string) => {
      set({ callId })
      if (!isEmpty(latest.current.text)) keep()
    },
    /** The server has what was sent; what was typed since stays kept. */
    saved: (view: ProposalView) => settle(latest.current.text, view),
    settle,
    /** The record moved on under the writer's hands. */
    collide: setOther,
    /** The restored text is given up for what the server has. */
    giveUp: () => {
      dropDraft(key())
      set({ text: latest.current.server ? writtenOf(latest.current.server) : NOTHING })
      setRestored(undefined)
    },
  }
}
export type Writing = ReturnType<typeof useWriting>
