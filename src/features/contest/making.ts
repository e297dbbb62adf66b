import type { ContestView } from '@domain/contest/view'
import { type Making as MakingOf, making } from '@/kit/making'
import { type Form, formOf, isEmpty, isSame, NOTHING } from './form'

/** A contest under an organiser’s hands; a new one may begin like an earlier one. */
export const useMaking = making<Form, ContestView>({ kept: 'contest', nothing: NOTHING, formOf, isEmpty, isSame })
export type Making = MakingOf<Form, ContestView>
