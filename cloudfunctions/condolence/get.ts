import type { reporting } from '@domain/condolence/reporting'
import type { Handler } from '../kit/serve'
import { answerOf } from './answer'

export const get: Handler<(typeof reporting)['get']> = ({ id }, ctx) => answerOf(id, ctx)
