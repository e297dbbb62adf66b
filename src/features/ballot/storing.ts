import { useStoring as useStoringOf } from '@/kit/storing'
import { api } from './api'
import { formOf, inputOf, isSame } from './form'
import type { Making } from './making'

const WRITTEN = { save: api.save, formOf, isSame, inputOf }

/** Puts what was written into the server's record. */
export const useStoring = (making: Making) => useStoringOf(making, WRITTEN)
