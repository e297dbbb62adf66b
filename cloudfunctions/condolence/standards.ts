import type { reporting } from '@domain/condolence/reporting'
import { ok } from '@domain/kit/result'
import type { Handler } from '../kit/serve'
import { standardsOf } from './years'

export const standards: Handler<(typeof reporting)['standards']> = async (_input, { settings }) =>
  ok({ standards: standardsOf(settings), lines: settings.expenseLines, version: settings.version })
