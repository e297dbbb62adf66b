import { memberContract } from './member/contract'
import { noticeContract } from './notice/contract'
import { proposalContract } from './proposal/contract'

/** Every contract by its function's name: for what walks through all actions (documents, tests). */
export const contracts = { member: memberContract, proposal: proposalContract, notice: noticeContract }
export type Contracts = typeof contracts
