import { addDays, DAY, HOUR, startOf } from '@domain/kit/time'
import type { Host } from '../host/host'
import { runJob } from '../host/jobs'
import type { Play } from './play'

const CHAIR = '1001'
/** Days before today. */
const SINCE = 6
const WILLING = '1001 1003 1010 1011 1012 1017 1042'.split(' ')
/** Of no account at WeChat: nothing of a demo reaches it. */
const templateIds = { news: 'demo-news', deadline: 'demo-deadline', letter: 'demo-letter' }

/** The school has templates, some have said that they may be reminded, and the timer has run since. */
export async function reminders(host: Host, play: Play, today: string) {
  const at = startOf(addDays(today, -SINCE)) + 10 * HOUR
  await play(at, CHAIR, 'member', 'updateSettings', { templateIds })
  for (const staffNo of WILLING)
    await play(at, staffNo, 'notice', 'consent', { templateIds: Object.values(templateIds), accepted: true })
  for (let day = 0; day < SINCE; day++) {
    // In the evening, and before phones are left alone.
    host.clock.set(at + day * DAY + 10 * HOUR)
    await runJob(host.functions, 'push')
  }
}
