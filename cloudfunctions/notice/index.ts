import { noticeContract } from '@domain/notice/contract'
import { serve } from '../kit/serve'
import { get } from './get'
import { inbox } from './inbox'
import { publish } from './publish'
import { reach } from './reach'
import { read } from './read'
import { missing, readers } from './readers'
import { remind } from './remind'
import { sent } from './sent'
import { takeBack } from './take-back'
import { unread } from './unread'

const announcing = { reach, publish, get, sent, takeBack, readers, missing, remind }

export const main = serve(noticeContract, { inbox, read, unread, ...announcing })
