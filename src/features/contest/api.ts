import { contestContract } from '@domain/contest/contract'
import { memberContract } from '@domain/member/contract'
import { client } from '@/kit/call'
import type { Find } from '@/kit/people'

export const api = client(contestContract)
export const membersApi = client(memberContract)

/** Of an event: whoever runs it may look, with an office or without. */
export const candidatesOf =
  (contestId: string, eventId: string): Find =>
  (sought) =>
    api.candidates({ contestId, eventId, ...sought }) as ReturnType<Find>
