import { ok } from '@domain/kit/result'
import type { NoticeContract } from '@domain/notice/contract'
import { type Sending, sendingView } from '@domain/notice/pushing'
import type { Handler } from '../kit/serve'
import { query } from '../kit/store'

export const outbox: Handler<NoticeContract['actions']['outbox']> = async ({ cursor }, { now }) => {
  const page = await query<Sending>('outbox', { where: {}, sort: '-at', cursor })
  return ok({ items: page.items.map((s) => sendingView(s, now)), cursor: page.cursor })
}
