import { contestContract } from '@domain/contest/contract'
import { serve } from '../kit/serve'
import { arriving } from './arriving'
import { defining } from './defining'
import { entering } from './entering'

export const main = serve(contestContract, { ...defining, ...entering, ...arriving })
