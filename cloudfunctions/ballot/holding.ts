import { close } from './close'
import { open } from './open'

/** The deeds that begin and end the vote. */
export const holdingHandlers = { open, close }
