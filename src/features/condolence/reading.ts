import type { Letter } from '@domain/condolence/telling'
import { type No, no, type Ok } from '@domain/kit/result'
import { api } from './api'

/**
 * The letter, and that it was read: once read it is not exchanged any more, so what is shown is what was read. Without
 * a network for the second question the letter is shown all the same.
 */
export async function readIt(id: string): Promise<Ok<Letter> | No> {
  const said = await api.letter({ id })
  if (!said.ok || said.value.readAt !== undefined) return said
  // Who writes would see their draft here.
  if (said.value.sentAt === undefined) return no('NO_LETTER')
  const read = await api.readLetter({ id })
  return read.ok ? read : said
}
