import type { Ballot } from '@domain/ballot/model'
import { sha256Of } from '@domain/ballot/sha'
import type { Remark } from '@domain/ballot/view'
import { piecesOf } from './pieces'

type Written = Pick<Remark, 'question' | 'text'> & { id: string }

/** Of an appraisal, each under its own fingerprint; equal ones are one line. */
export async function remarksOf({ _id, heldBack = [] }: Pick<Ballot, '_id' | 'heldBack'>): Promise<Remark[]> {
  const found = new Map<string, Remark>()
  for await (const items of piecesOf(_id, 'remarks'))
    for (const item of items) {
      const { question, id: personId, text } = JSON.parse(item) as Written
      const key = sha256Of(`${_id}\n${item}`)
      found.set(key, { key, question, personId, text, heldBack: heldBack.includes(key) })
    }
  return [...found.values()]
}
