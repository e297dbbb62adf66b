import * as v from 'valibot'
import { contract, reads, returns, says, writes } from '../kit/contract'
import { line } from '../kit/text'
import { fileId, PURPOSES } from './model'

export interface Ticket {
  /** Where the phone puts the file (`cloudPath`); nobody else can know it. */
  path: string
}

export const fileContract = contract('file', {
  /** Leave to hand in one file. The upload itself goes straight to the cloud's storage. */
  ticket: writes({
    who: ['member', 'setup'],
    input: v.object({
      purpose: v.picklist(PURPOSES),
      name: line(120),
      size: v.pipe(v.number(), v.integer(), v.minValue(1)),
    }),
    output: returns<Ticket>(),
    refusals: {
      WRONG_KIND: says<{ ends: string[] }>(),
      TOO_LARGE: says<{ most: number }>(),
    },
  }),
  /** A link that works for a few minutes, for those who may see the file. */
  link: reads({
    who: ['member', 'setup'],
    input: v.object({ fileId }),
    output: returns<{ url: string; name: string }>(),
  }),
})
export type FileContract = typeof fileContract
