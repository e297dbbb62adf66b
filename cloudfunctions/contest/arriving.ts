import { arrivals } from './arrivals'
import { checkIn } from './check-in'
import { checkInCode } from './check-in-code'
import { tick } from './tick'

export const arriving = { checkInCode, checkIn, tick, arrivals }
