import { contestContract } from '@domain/contest/contract'
import { serve } from '../kit/serve'
import { arriving } from './arriving'
import { defining } from './defining'
import { entering } from './entering'
import { playing } from './playing'

export const main = serve(contestContract, { ...defining, ...entering, ...arriving, ...playing })
