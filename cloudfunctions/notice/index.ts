import { noticeContract } from '@domain/notice/contract'
import { serve } from '../kit/serve'
import { inbox } from './inbox'
import { read } from './read'
import { unread } from './unread'

export const main = serve(noticeContract, { inbox, read, unread })
