import { no, ok } from '@domain/kit/result'
import type { NoticeContract } from '@domain/notice/contract'
import type { Handler } from '../kit/serve'
import { count } from '../kit/store'
import { areKnown, whereOf } from '../member/offers'

export const reach: Handler<NoticeContract['actions']['reach']> = async ({ audience }) => {
  const where = whereOf(audience)
  const [known, people, bound] = await Promise.all([
    areKnown(audience),
    count('members', where),
    count('members', { ...where, accountId: { gt: '' } }),
  ])
  return known ? ok({ people, bound }) : no('UNKNOWN_PEOPLE')
}
