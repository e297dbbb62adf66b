import { no, ok } from '@domain/kit/result'
import { announcementFor } from '@domain/notice/announcement'
import type { NoticeContract } from '@domain/notice/contract'
import type { Handler } from '../kit/serve'
import { announcementOf } from './announced'
import { hasRead } from './store'

export const get: Handler<NoticeContract['actions']['get']> = async ({ id }, { caller, now }) => {
  const [it, read] = await Promise.all([announcementOf(id, caller), hasRead(id, caller.id)])
  return it ? ok(announcementFor(it, read, caller, now)) : no('NOT_FOUND')
}
