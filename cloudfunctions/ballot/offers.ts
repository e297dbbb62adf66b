import type { Caller } from '@domain/member/model'
import { ballotFor } from './store'

/** Whether this caller may see a ballot at all. */
export const maySeeBallot = async (id: string, caller: Caller) => (await ballotFor(id, caller)) !== null
