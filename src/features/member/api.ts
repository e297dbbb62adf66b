import { memberContract } from '@domain/member/contract'
import { client } from '@/kit/call'

export const members = client(memberContract)
