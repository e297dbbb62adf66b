import { no, ok } from '@domain/kit/result'
import type { PaperContract } from '@domain/paper/contract'
import type { SheetFault } from '@domain/paper/model'
import { bytesOf, ownFile } from '../file/offers'
import { cursorOf, placeOf } from '../kit/cursor'
import type { Handler } from '../kit/serve'
import { BadCursor } from '../kit/store'
import { type RosterSheet, rosterSheetOf } from './roster-sheet'

type Read = PaperContract['actions']['readRoster']

/** As many as one slice of the import takes. */
const ROWS = 500

/** The sheet that was read last: its next page is asked for at once, mostly of the same warm function. */
let last: { fileId: string; sheet: RosterSheet } | undefined

/** Faults go out with the rows that they are about; those of the whole sheet with the first page. `to`: the last line. */
const isWithin = (after: number | undefined, to: number | undefined) => {
  const [low, high] = [after ?? -1, to ?? Number.POSITIVE_INFINITY]
  return ({ line = 0 }: SheetFault) => line > low && line <= high
}

export const readRoster: Handler<Read> = async ({ fileId, cursor }, { caller }) => {
  const place = cursor === undefined ? undefined : placeOf(cursor)
  const from = place === undefined ? 0 : Number(place?.[0])
  if (place === null || !Number.isSafeInteger(from) || from < 0) throw new BadCursor()
  if (!(await ownFile(fileId, 'roster', caller))) return no('NOT_FOUND')
  if (last?.fileId !== fileId) {
    const bytes = await bytesOf(fileId)
    if (!bytes) return no('NOT_FOUND')
    const read = rosterSheetOf(bytes)
    if (!read.ok) return read
    last = { fileId, sheet: read.value }
  }
  const { rows, faults, sheet, places, ignored } = last.sheet
  const next = from + ROWS
  const problems = faults.filter(isWithin(rows[from - 1]?.line, next < rows.length ? rows[next - 1]?.line : undefined))
  return ok({
    items: rows.slice(from, next),
    problems,
    ...(next < rows.length && { cursor: cursorOf([next, '']) }),
    total: rows.length,
    sheet,
    places,
    ignored,
  })
}
