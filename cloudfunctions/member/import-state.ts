import { createHash } from 'node:crypto'
import { no, ok } from '@domain/kit/result'
import { added, emptyTally, type Tally } from '@domain/member/roster'
import type { Deed } from '../kit/deed'
import type { Ctx } from '../kit/serve'
import { get } from '../kit/store'
import { again, all } from './store'

export type Mode = 'check' | 'apply'

/** A run of the import: whose it is, and how far its slices have come. */
interface Run {
  _id: string
  at: number
  accountId: string
  mode: Mode
  rows: number
  slices: number
  /** How many parts the last slice has, to tell whether it was finished. */
  parts: number
  /** The last slice has come. */
  whole: boolean
}

/** What some rows have come to; never changed. `_id` sorts in the order of the rows. */
export interface Part extends Tally {
  _id: string
  importId: string
  at: number
  slice: number
  /** Who wrote it: a retry may run beside the call that it repeats. */
  writer: string
}

const five = (n: number) => String(n).padStart(5, '0')
export const partId = (importId: string, slice: number, part: number) => `${importId}_${five(slice)}_${five(part)}`
export const partsOf = (importId: string) => all<Part>('imports', { importId })
export const sumOf = (parts: readonly Tally[]) => parts.reduce(added, emptyTally())

const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32)

/** The same for a retry of the first slice, and not to be guessed from outside. */
const importIdOf = (ctx: Ctx) => hash(`import ${ctx.accountId} ${ctx.requestId}`)

/**
 * The run that a slice belongs to. Applying what was checked may name the check: it then begins the one apply that
 * belongs to that check, or goes on with it.
 */
export async function runOf(ctx: Ctx, asked: string | undefined, mode: Mode): Promise<{ id: string; goesOn: boolean }> {
  if (asked === undefined) return { id: importIdOf(ctx), goesOn: false }
  const run = mode === 'apply' ? await get<Run>('imports', asked) : null
  const checked = run?.mode === 'check' && run.whole && run.accountId === ctx.accountId
  return checked ? { id: hash(`apply ${asked}`), goesOn: false } : { id: asked, goesOn: true }
}

interface Slice {
  mode: Mode
  rows: number
  parts: number
  whole: boolean
  /** The import was begun by an earlier slice. */
  goesOn: boolean
}

/**
 * Gives a slice its number and the number of rows before it. NOT_FOUND: no import of this caller; BAD_INPUT: it is of
 * another mode, or its last slice has come; BUSY: the slice before is not finished, so it must be sent again first.
 */
export function openSlice(ctx: Ctx, importId: string, slice: Slice, before: readonly Part[]) {
  const work = async (deed: Deed) => {
    const { mode, whole } = slice
    const run = await deed.get<Run>('imports', importId)
    if (slice.goesOn && run?.accountId !== ctx.accountId) return no('NOT_FOUND')
    if (run && (run.mode !== mode || run.whole)) return no('BAD_INPUT', { field: 'importId' })
    if (run && before.filter((p) => p.slice === run.slices).length < run.parts) return no('BUSY')
    await deed.update<Run>('imports', {
      _id: importId,
      at: run?.at ?? ctx.now,
      accountId: ctx.accountId,
      mode,
      rows: (run?.rows ?? 0) + slice.rows,
      slices: (run?.slices ?? 0) + 1,
      parts: slice.parts,
      whole,
    })
    return ok({ slice: (run?.slices ?? 0) + 1, rowsBefore: run?.rows ?? 0 })
  }
  return again(() => ctx.deed<Awaited<ReturnType<typeof work>>>(work, 'open'))
}
