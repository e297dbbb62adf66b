import { paperContract } from '@domain/paper/contract'
import { serve } from '../kit/serve'
import { application } from './application'
import { code } from './code'
import { handlingReport } from './handling-report'
import { myData } from './my-data'
import { poster } from './poster'
import { proposal } from './proposal'
import { proposals } from './proposals'
import { readRoster } from './read-roster'
import { rosterTemplate } from './roster-template'
import { slips } from './slips'

export const main = serve(paperContract, {
  readRoster,
  rosterTemplate,
  slips,
  application,
  myData,
  proposals,
  proposal,
  handlingReport,
  code,
  poster,
})
