import { ballotContract } from './ballot/contract'
import { condolenceContract } from './condolence/contract'
import { contestContract } from './contest/contract'
import { fileContract } from './file/contract'
import { memberContract } from './member/contract'
import { noticeContract } from './notice/contract'
import { paperContract } from './paper/contract'
import { proposalContract } from './proposal/contract'

/** Every contract by its function's name: for what walks through all actions (documents, tests). */
export const contracts = {
  member: memberContract,
  proposal: proposalContract,
  notice: noticeContract,
  file: fileContract,
  paper: paperContract,
  contest: contestContract,
  condolence: condolenceContract,
  ballot: ballotContract,
}
export type Contracts = typeof contracts
