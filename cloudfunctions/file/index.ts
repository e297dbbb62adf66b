import { fileContract } from '@domain/file/contract'
import { serve } from '../kit/serve'
import { link } from './link'
import { ticket } from './ticket'

export const main = serve(fileContract, { ticket, link })
