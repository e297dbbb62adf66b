import { proposalContract } from '@domain/proposal/contract'
import { serve } from '../kit/serve'
import { assign } from './assign'
import { breakdown } from './breakdown'
import { calls } from './calls'
import { chase } from './chase'
import { decide } from './decide'
import { endorse } from './endorse'
import { get } from './get'
import { implemented } from './implemented'
import { list } from './list'
import { merge } from './merge'
import { openCall } from './open-call'
import { rate } from './rate'
import { reply } from './reply'
import { save } from './save'
import { similar } from './similar'
import { stats } from './stats'
import { submit } from './submit'
import { unendorse } from './unendorse'
import { withdraw } from './withdraw'
import { year } from './year'

export const main = serve(proposalContract, {
  openCall,
  calls,
  save,
  submit,
  endorse,
  unendorse,
  withdraw,
  decide,
  merge,
  assign,
  chase,
  reply,
  implemented,
  rate,
  list,
  get,
  stats,
  breakdown,
  similar,
  year,
})
