import { memberContract } from '@domain/member/contract'
import { proposalContract } from '@domain/proposal/contract'
import { client } from '@/kit/call'

export const api = client(proposalContract)
/** Of the members' room only the names of departments are asked for, to assign to one. */
export const membersApi = client(memberContract)
