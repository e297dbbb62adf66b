import { ballotKeeps, ballotProblems } from '../../cloudfunctions/ballot/integrity'
import { condolenceKeeps, condolenceProblems } from '../../cloudfunctions/condolence/integrity'
import { contestKeeps, contestProblems } from '../../cloudfunctions/contest/integrity'
import {
  auditProblems,
  type Problem,
  type Records,
  requestProblems,
  School,
  uniqueProblems,
} from '../../cloudfunctions/kit/integrity'
import { memberKeeps, memberProblems } from '../../cloudfunctions/member/integrity'
import { noticeKeeps, noticeProblems } from '../../cloudfunctions/notice/integrity'
import { proposalKeeps, proposalProblems } from '../../cloudfunctions/proposal/integrity'

/** A file that its record names and that does not lie in the storage. */
export const lostProblem = ({ _id }: { _id: string }): Problem => ({
  ...{ collection: 'files', id: _id, kind: 'MISSING', field: 'fileId' },
})

/** What is wrong among all records of a school; empty when all agree. `now`, ms since 1970: old imports go by it. */
export function problemsIn(records: Records, now = Date.now()): Problem[] {
  const school = new School(records)
  return [
    ...uniqueProblems(school),
    ...memberProblems(school, now),
    ...proposalProblems(school),
    ...contestProblems(school),
    ...condolenceProblems(school),
    ...ballotProblems(school),
    ...noticeProblems(school),
    ...auditProblems(school, {
      member: memberKeeps,
      proposal: proposalKeeps,
      notice: noticeKeeps,
      contest: contestKeeps,
      condolence: condolenceKeeps,
      ballot: ballotKeeps,
      file: 'passing',
      paper: 'passing',
    }),
    ...requestProblems(school),
  ]
}
