import { announce } from './announce'
import { cancel } from './cancel'
import { electors } from './electors'
import { exclude } from './exclude'
import { get } from './get'
import { list } from './list'
import { save } from './save'

/** Making a ballot; its opening and closing stand with the vote (voting.ts). */
export const makingHandlers = { save, announce, exclude, cancel, electors, get, list }
