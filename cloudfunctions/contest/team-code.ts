import { randomInt } from 'node:crypto'

/** As TEAM_CODE in domain/contest/model reads it: no 0 and O, no 1 and I. */
const SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
/** 32^6: a thousand million, so that two teams of a school hardly ever share one. */
export const newTeamCode = () => Array.from({ length: 6 }, () => SIGNS[randomInt(SIGNS.length)]).join('')
