import { condolenceContract } from '@domain/condolence/contract'
import { memberContract } from '@domain/member/contract'
import { client } from '@/kit/call'

export const api = client(condolenceContract)
export const membersApi = client(memberContract)
