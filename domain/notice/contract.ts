import * as v from 'valibot'
import { contract, reads, returns, writes } from '../kit/contract'
import type { Page } from '../kit/page'
import { cursor, id } from '../kit/text'
import { announcing } from './announcing'
import type { NoticeView } from './model'
import { pushing } from './pushing'

export const noticeContract = contract('notice', {
  inbox: reads({
    who: ['member'],
    input: v.object({ cursor: v.optional(cursor) }),
    output: returns<Page<NoticeView>>(),
  }),
  read: writes({ who: ['member'], input: v.object({ id }), output: returns<NoticeView>() }),
  unread: reads({ who: ['member'], input: v.object({}), output: returns<{ count: number }>() }),
  ...announcing,
  ...pushing,
})
export type NoticeContract = typeof noticeContract
