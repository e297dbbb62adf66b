import { proposalContract } from '@domain/proposal/contract'
import { serve } from '../kit/serve'
import { assign } from './assign'
import { calls } from './calls'
import { decide } from './decide'
import { endorse } from './endorse'
import { get } from './get'
import { implemented } from './implemented'
import { list } from './list'
import { openCall } from './open-call'
import { rate } from './rate'
import { reply } from './reply'
import { save } from './save'
import { stats } from './stats'
import { submit } from './submit'
import { unendorse } from './unendorse'
import { withdraw } from './withdraw'

export const main = serve(proposalContract, {
  openCall,
  calls,
  save,
  submit,
  endorse,
  unendorse,
  withdraw,
  decide,
  assign,
  reply,
  implemented,
  rate,
  list,
  get,
  stats,
})
