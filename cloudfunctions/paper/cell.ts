import type { SheetFault } from '@domain/paper/model'
import type { CellObject } from '@e965/xlsx'
import { dayOfSerial, isDateFormat } from './workbook'

/** A cell as text, and what is wrong with it. `date`: Excel keeps it as one. */
export interface Read {
  text: string
  date?: true
  problem?: SheetFault['problem']
  detail?: string
}

/** Beyond this Excel keeps zeros in place of digits. */
const DIGITS = 15
/** What is left of a long number that was saved as the text that was shown. */
const SHORTENED = /^\d(\.\d+)?E\+\d+$/i

function numberText(value: number, format: unknown): string {
  // `0000`: leading zeros that only the format makes, and that people take for part of the number.
  const zeros = typeof format === 'string' && /^0{2,}$/.test(format) && Number.isInteger(value)
  if (zeros) return String(value).padStart(format.length, '0')
  return Number.isInteger(value) ? BigInt(value).toString() : String(value)
}

function readNumber(value: number, { z, w }: CellObject, date1904: boolean): Read {
  if (!isDateFormat(z)) {
    const text = numberText(value, z)
    const lost = text.replace(/\D/g, '').length > DIGITS
    return lost ? { text, problem: 'LOST_DIGITS', detail: text } : { text }
  }
  const day = dayOfSerial(value, date1904)
  if (day !== undefined) return { text: day, date: true }
  const shown = w || String(value)
  return { text: shown, problem: 'BAD_DATE', detail: shown }
}

export function readCell(cell: CellObject, date1904: boolean): Read {
  if (cell.t === 'e') return { text: '', problem: 'ERROR_VALUE', detail: String(cell.w ?? '') }
  const formula = cell.f === undefined ? {} : { problem: 'FORMULA' as const, detail: `=${cell.f}` }
  if (cell.t === 'n' && typeof cell.v === 'number') return { ...formula, ...readNumber(cell.v, cell, date1904) }
  if (cell.t === 'b') return { text: cell.v ? '是' : '否', ...formula }
  const text = cell.v === undefined ? '' : String(cell.v)
  const lost = SHORTENED.test(text.trim()) ? { problem: 'LOST_DIGITS' as const, detail: text } : {}
  return { text, ...lost, ...formula }
}
