import { noticeContract } from '@domain/notice/contract'
import { serve } from '../kit/serve'
import { consent } from './consent'
import { get } from './get'
import { inbox } from './inbox'
import { outbox } from './outbox'
import { publish } from './publish'
import { reach } from './reach'
import { read } from './read'
import { missing, readers } from './readers'
import { remind } from './remind'
import { sent } from './sent'
import { takeBack } from './take-back'
import { unread } from './unread'

const pushing = { consent, outbox }
const announcing = { reach, publish, get, sent, takeBack, readers, missing, remind }

export const main = serve(noticeContract, { inbox, read, unread, ...announcing, ...pushing })
