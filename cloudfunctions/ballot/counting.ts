import { bindings } from './bindings'
import { count } from './count'
import { mergeWriteIns } from './merge-write-ins'
import { missing } from './missing'
import { publish } from './publish'
import { holdBack, remarks } from './remarks'
import { remind } from './remind'
import { result } from './result'
import { runOff } from './run-off'

/** The scrutineers' desk, and the way from the closed box to the published result. */
export const countingHandlers = {
  missing,
  remind,
  bindings,
  count,
  mergeWriteIns,
  remarks,
  holdBack,
  publish,
  result,
  runOff,
}
