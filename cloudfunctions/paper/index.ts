import { paperContract } from '@domain/paper/contract'
import { serve } from '../kit/serve'
import { application } from './application'
import { approval } from './approval'
import { record } from './ballot-record'
import { ballotSample } from './ballot-sample'
import { checkInSheet } from './check-in-sheet'
import { code } from './code'
import { handlingReport } from './handling-report'
import { myData } from './my-data'
import { poster } from './poster'
import { prizeList } from './prize-list'
import { programme } from './programme'
import { proposal } from './proposal'
import { proposals } from './proposals'
import { readRoster } from './read-roster'
import { receipts } from './receipts'
import { results } from './results'
import { rosterTemplate } from './roster-template'
import { slips } from './slips'
import { submission } from './submission'
import { tallySheet } from './tally-sheet'
import { totals } from './totals'
import { roll } from './voter-roll'

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
  programme,
  checkInSheet,
  results,
  prizeList,
  approval,
  receipts,
  totals,
  record,
  ballotSample,
  tallySheet,
  submission,
  roll,
})
