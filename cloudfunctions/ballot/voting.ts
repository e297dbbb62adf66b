import { box } from './box'
import { cast } from './cast'
import { paperIssued } from './paper-issued'
import { turnout } from './turnout'
import { verify } from './verify'

/** The vote itself, and what may be known about it. */
export const votingHandlers = { cast, paperIssued, turnout, box, verify }
