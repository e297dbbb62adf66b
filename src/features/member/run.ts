import type { No } from '@domain/kit/result'
import type { RosterAnswer } from '@domain/member/contract'
import { newRequestId } from '@/kit/call'
import { members } from './api'

export const SLICE = 500
type Row = Record<string, unknown>

/** One passage of a roster through the import, slice by slice; a check and its apply are two. */
export interface Run {
  mode: 'check' | 'apply'
  rows: readonly Row[]
  /** Ids of the differences to apply; absent: all but departures. */
  accept?: string[]
  /** Given by the answer to the first slice. */
  importId?: string
  /** One per slice, made beforehand: however often a slice is sent, it is the same deed. */
  requestIds: readonly string[]
  /** Slices that were answered. */
  done: number
  state: 'running' | 'stopped' | 'done'
  /** The last one; its counts are those of all slices so far. */
  answer?: RosterAnswer
  refusal?: No
}

export function newRun(mode: Run['mode'], rows: readonly Row[], accept?: string[]): Run {
  const slices = Math.max(1, Math.ceil(rows.length / SLICE))
  return { mode, rows, accept, requestIds: Array.from({ length: slices }, newRequestId), done: 0, state: 'running' }
}

export const rowsDone = (run: Run) => Math.min(run.rows.length, run.done * SLICE)

/** Sends the next slice. What is refused leaves the run stopped where it was, to be sent again under the same id. */
export async function advance(run: Run): Promise<Run> {
  const requestId = run.requestIds[run.done]
  if (requestId === undefined) return { ...run, state: 'done' }
  const rows = run.rows.slice(run.done * SLICE, (run.done + 1) * SLICE)
  const { mode, accept, importId } = run
  const more = run.done + 1 < run.requestIds.length
  const input = { rows, mode, ...(accept && { accept }), ...(importId && { importId }), ...(more && { more }) }
  const answer = await members.importRoster(input, requestId)
  if (!answer.ok) return { ...run, state: 'stopped', refusal: answer }
  return {
    ...run,
    importId: answer.value.importId,
    done: run.done + 1,
    answer: answer.value,
    refusal: undefined,
    state: more ? 'running' : 'done',
  }
}
