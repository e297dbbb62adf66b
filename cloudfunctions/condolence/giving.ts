import { close } from './close'
import { pay } from './pay'
import { rows } from './rows'
import { totals } from './totals'
import { visit } from './visit'

/** What was given, and how it stands in the books. */
export const giving = { visit, pay, close, totals, rows }
