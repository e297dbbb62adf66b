import { contract } from '../kit/contract'
import { arriving } from './arriving'
import { defining } from './defining'
import { entering } from './entering'
import { playing } from './playing'

/** Contests, from a draft to its prizes: what it is, who takes part. A refusal that is not listed comes from the kit. */
export const contestContract = contract('contest', { ...defining, ...entering, ...arriving, ...playing })
export type ContestContract = typeof contestContract
