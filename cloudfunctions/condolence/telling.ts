import { farewell } from './farewell'
import { letter, readLetter } from './letter'
import { sendLetter } from './send-letter'
import { whoMayKnow } from './who-may-know'

/** Handlers of domain/condolence/telling. */
export const telling = { whoMayKnow, farewell, letter, sendLetter, readLetter }
