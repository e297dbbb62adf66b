import fs from 'node:fs'
import path from 'node:path'
import type { Functions } from './functions'

/** The function that timers call. */
const JOBS = 'jobs'
const EVERY_MINUTE = 60_000

/** As a timer of the cloud does it: no account, and the timer's name in the event. */
export const runJob = (functions: Functions, name: string) => functions.run(JOBS, { Type: 'Timer', TriggerName: name })

function timersIn(dir: string): string[] {
  const file = path.join(dir, JOBS, 'config.json')
  if (!fs.existsSync(file)) return []
  const { triggers = [] } = JSON.parse(fs.readFileSync(file, 'utf8')) as { triggers?: { name: string }[] }
  return triggers.map((t) => t.name)
}

/** Each minute all timers, one after the other; a run that takes longer is not overtaken. Answers how to stop. */
export function keepTime(functions: Functions, dir: string, report: (what: string, e: unknown) => void): () => void {
  const timers = timersIn(dir)
  let running = false
  const tick = async () => {
    if (running) return
    running = true
    for (const name of timers) await runJob(functions, name).catch((e: unknown) => report(`timer ${name}`, e))
    running = false
  }
  const timer = setInterval(tick, EVERY_MINUTE)
  timer.unref()
  return () => clearInterval(timer)
}
