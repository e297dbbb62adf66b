import { contestContract } from '@domain/contest/contract'
import { memberContract } from '@domain/member/contract'
import { client } from '@/kit/call'

export const api = client(contestContract)
export const membersApi = client(memberContract)
