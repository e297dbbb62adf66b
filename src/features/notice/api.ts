import { memberContract } from '@domain/member/contract'
import { noticeContract } from '@domain/notice/contract'
import { client } from '@/kit/call'

export const api = client(noticeContract)
export const membersApi = client(memberContract)
