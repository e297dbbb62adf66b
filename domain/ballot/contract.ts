import { contract } from '../kit/contract'
import { counting } from './counting'
import { making } from './making'
import { voting } from './voting'

/** 表决、选举、测评、意向调查. A refusal that is not listed comes from the kit. */
export const ballotContract = contract('ballot', { ...making, ...voting, ...counting })
export type BallotContract = typeof ballotContract
