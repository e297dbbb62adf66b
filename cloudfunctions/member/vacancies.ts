import { ok } from '@domain/kit/result'
import { addDays, dayOf } from '@domain/kit/time'
import type { MemberContract } from '@domain/member/contract'
import type { Member } from '@domain/member/model'
import { treeOf } from '@domain/member/tree'
import { vacanciesOf } from '@domain/member/vacancy'
import type { Handler } from '../kit/serve'
import { all, allGroups, countsByGroup } from './store'
import { activeLeaders } from './tree'

const YEAR = 365

export const vacancies: Handler<MemberContract['actions']['vacancies']> = async (_input, { now }) => {
  const today = dayOf(now)
  const [groups, counts, leaders, delegates] = await Promise.all([
    allGroups(),
    countsByGroup(),
    activeLeaders(),
    all<Member>('members', { everNames: 'delegate' }, 'sortName'),
  ])
  return ok(
    vacanciesOf({
      groups: treeOf(groups, counts, leaders),
      own: counts,
      delegates,
      since: addDays(today, -YEAR),
      today,
    }),
  )
}
