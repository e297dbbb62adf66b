import type { Paper } from '@domain/paper/model'
import { read, utils } from '@e965/xlsx'
import type { Session } from '../kit/session'
import { bytesOf } from './hand'

/** An Excel paper as its reader opens it. */
export async function sheetsOf(session: Session, paper: Paper) {
  const book = read(await bytesOf(session, paper), { cellFormula: true, cellStyles: true })
  const rows = (name: string) => utils.sheet_to_json<string[]>(book.Sheets[name] ?? {}, { header: 1, defval: '' })
  return { book, rows }
}
