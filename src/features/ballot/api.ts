import { ballotContract } from '@domain/ballot/contract'
import { memberContract } from '@domain/member/contract'
import { client } from '@/kit/call'

export const api = client(ballotContract)
export const membersApi = client(memberContract)
