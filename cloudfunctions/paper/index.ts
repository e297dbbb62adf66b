import { paperContract } from '@domain/paper/contract'
import { serve } from '../kit/serve'
import { readRoster } from './read-roster'
import { rosterTemplate } from './roster-template'

export const main = serve(paperContract, { readRoster, rosterTemplate })
