import { type Problem, type Records, School, uniqueProblems } from '../../cloudfunctions/kit/integrity'
import { memberProblems } from '../../cloudfunctions/member/integrity'
import { noticeProblems } from '../../cloudfunctions/notice/integrity'
import { proposalProblems } from '../../cloudfunctions/proposal/integrity'

/** What is wrong among all records of a school; empty when all agree. `now`, ms since 1970: offices end by the calendar. */
export function problemsIn(records: Records, now = Date.now()): Problem[] {
  const school = new School(records)
  return [
    ...uniqueProblems(school),
    ...memberProblems(school, now),
    ...proposalProblems(school),
    ...noticeProblems(school),
  ]
}
