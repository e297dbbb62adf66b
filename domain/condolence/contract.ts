import { contract } from '../kit/contract'
import { giving } from './giving'
import { reporting } from './reporting'
import { running } from './running'
import { telling } from './telling'

/** 关心看望 and 福利发放. A refusal that is not listed comes from the kit. */
export const condolenceContract = contract('condolence', { ...reporting, ...giving, ...telling, ...running })
export type CondolenceContract = typeof condolenceContract
