import { no, ok, type Result } from '@domain/kit/result'
import { callerAccount } from '../kit/cloud'
import { logBug, logCall } from '../kit/log'
import { pushNotices as push } from '../notice/offers'
import { expire } from './expire'
import { remind } from './remind'
import { settle } from './settle'

/** What timers do (config.json says when). Nothing waits for them to be true: states by time follow from the clock. */
const jobs: Record<string, (now: number) => Promise<unknown>> = { expire, remind, settle, push }

/** Only a timer may call it: it carries no account. */
export async function main(event: { TriggerName?: unknown }): Promise<Result<unknown>> {
  if (callerAccount()) return no('NOT_ALLOWED')
  const name = typeof event.TriggerName === 'string' && Object.hasOwn(jobs, event.TriggerName) ? event.TriggerName : ''
  const job = jobs[name]
  if (!job) return no('BAD_INPUT', { field: 'TriggerName' })
  const started = Date.now()
  try {
    const done = await job(started)
    logCall({ fn: 'jobs', action: name, outcome: 'ok', ms: Date.now() - started })
    return ok(done)
  } catch (bug) {
    logBug({ fn: 'jobs', action: name }, bug)
    return no('BROKEN')
  }
}
