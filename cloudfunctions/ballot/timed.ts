import { doByTimer } from '../kit/deed'
import { closeOn } from './closing'
import { openOn } from './opening'

/** For the timer: the next slice of a roll whose moment has come; refused as to people. */
export const openDue = (id: string, now: number) => openOn(id, (work) => doByTimer('ballot.open', now, work), now)
/** What has run out, or was being closed when the call broke off. */
export const closeDue = (id: string, now: number) => closeOn(id, (work) => doByTimer('ballot.close', now, work), now)
