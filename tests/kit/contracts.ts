import { memberContract } from '@domain/member/contract'
import { noticeContract } from '@domain/notice/contract'
import { proposalContract } from '@domain/proposal/contract'

/** Every contract, so that a test can walk through all actions. */
export const contracts = { member: memberContract, notice: noticeContract, proposal: proposalContract }
export type Contracts = typeof contracts
