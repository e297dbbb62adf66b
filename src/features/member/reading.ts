import type { No } from '@domain/kit/result'
import type { Sheet } from '@domain/member/sheet'
import { paperContract } from '@domain/paper/contract'
import type { RosterPage, SheetFault } from '@domain/paper/model'
import { client, newRequestId } from '@/kit/call'
import type { Chosen } from '@/kit/choose-file'
import { type OnSent, upload } from '@/kit/upload'

export const papers = client(paperContract)

/** A roster's file on its way in: handed in first, then read page by page. */
export interface Reading {
  file: Chosen
  /** Of its ticket: however often it is handed in, it is the same file. */
  requestId: string
  /** How much of it has gone out, 0…1. */
  sent: number
  fileId?: string
  pages: readonly RosterPage[]
  /** `refused`: another file is needed, going on is of no use. */
  state: 'running' | 'stopped' | 'done' | 'refused'
  refusal?: No
}

export const newReading = (file: Chosen): Reading => ({
  file,
  requestId: newRequestId(),
  sent: 0,
  pages: [],
  state: 'running',
})

/** Of these the same file may still come through. */
const PASSING = ['OFFLINE', 'BUSY', 'BROKEN', 'NOT_SIGNED_IN']
const halted = (reading: Reading, refusal: No): Reading => ({
  ...reading,
  refusal,
  state: PASSING.includes(refusal.error) ? 'stopped' : 'refused',
})

/** Hands the file in, or reads its next page. What breaks off stays where it was, and is done again from there. */
export async function readOn(reading: Reading, onSent: OnSent): Promise<Reading> {
  const { file, requestId, fileId, pages } = reading
  if (fileId === undefined) {
    if (file.size === 0) return halted(reading, { ok: false, error: 'EMPTY_FILE' })
    const handedIn = await upload('roster', file, onSent, requestId)
    return handedIn.ok ? { ...reading, fileId: handedIn.value.fileId } : halted(reading, handedIn)
  }
  const cursor = pages.at(-1)?.cursor
  const page = await papers.readRoster({ fileId, ...(cursor !== undefined && { cursor }) })
  if (!page.ok) return halted(reading, page)
  const more = page.value.cursor !== undefined
  return { ...reading, pages: [...pages, page.value], state: more ? 'running' : 'done' }
}

/** Rows read so far, and of how many. */
export const readSoFar = ({ pages }: Reading) => ({
  rows: pages.reduce((sum, { items }) => sum + items.length, 0),
  all: pages[0]?.total,
})

export function sheetOf({ pages }: Reading): Sheet {
  const rows = pages.flatMap(({ items }) => items)
  return {
    rows: rows.map(({ row }) => row),
    lines: rows.map(({ line }) => line),
    places: pages[0]?.places ?? {},
    ignored: pages[0]?.ignored ?? [],
  }
}

export const faultsOf = ({ pages }: Reading): SheetFault[] => pages.flatMap(({ problems }) => problems)
