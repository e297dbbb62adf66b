import { no } from '@domain/kit/result'
import { readSheet } from '@domain/member/sheet'
import { cutCells } from './cells'

/**
 * Reads a roster copied from Excel or out of a .csv file, its columns in any order.
 * Refusals: EMPTY, OPEN_QUOTE, and those of readSheet; words in src/words/member.ts.
 */
export function readRoster(pasted: string) {
  if (pasted.trim() === '') return no('EMPTY')
  const cut = cutCells(pasted)
  return cut.ok ? readSheet(cut.value) : cut
}
