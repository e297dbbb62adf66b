import { budget } from './budget'
import { choose } from './choose'
import { hand } from './hand'
import { run } from './run'
import { runProgress } from './run-progress'
import { getRun, runs } from './runs'

/** 福利发放. */
export const running = { budget, run, choose, hand, runProgress, runs, getRun }
