import { ballotContract } from '@domain/ballot/contract'
import { serve } from '../kit/serve'
import { countingHandlers } from './counting'
import { holdingHandlers } from './holding'
import { makingHandlers } from './making'
import { votingHandlers } from './voting'

export const main = serve(ballotContract, {
  ...makingHandlers,
  ...holdingHandlers,
  ...votingHandlers,
  ...countingHandlers,
})
