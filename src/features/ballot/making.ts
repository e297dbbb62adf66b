import type { BallotView } from '@domain/ballot/view'
import { type Making as MakingOf, making } from '@/kit/making'
import { type Form, formOf, isEmpty, isSame, NOTHING } from './form'

/** A ballot in the making. */
export const useMaking = making<Form, BallotView>({ kept: 'ballot-edit', nothing: NOTHING, formOf, isEmpty, isSame })
export type Making = MakingOf<Form, BallotView>
