import { condolenceContract } from '@domain/condolence/contract'
import { serve } from '../kit/serve'
import { giving } from './giving'
import { reporting } from './reporting'
import { running } from './running'
import { telling } from './telling'

export const main = serve(condolenceContract, { ...reporting, ...giving, ...telling, ...running })
