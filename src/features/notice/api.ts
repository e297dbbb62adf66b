import { noticeContract } from '@domain/notice/contract'
import { client } from '@/kit/call'

export const api = client(noticeContract)
