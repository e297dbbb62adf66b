import { DAY } from '@domain/kit/time'
import { expireBallots } from '../ballot/offers'
import { expireCondolences } from '../condolence/offers'
import { expireFiles } from '../file/offers'
import { removeWhere } from '../kit/store'

/** Request records answer retries for a week; after that nobody retries, and what they hold need not be kept. */
const REQUESTS = 7 * DAY
/** An import that was broken off can be gone on with for a month. */
const IMPORTS = 30 * DAY

/** Who looked at whose record is told for a year. */
const LOOKS = 365 * DAY

/** What went to phones is looked at while something is wrong with it. */
const OUTBOX = 30 * DAY

export async function expire(now: number) {
  return {
    looks: await removeWhere('looks', { at: { lt: now - LOOKS } }),
    requests: await removeWhere('requests', { at: { lt: now - REQUESTS } }),
    imports: await removeWhere('imports', { at: { lt: now - IMPORTS } }),
    outbox: await removeWhere('outbox', { at: { lt: now - OUTBOX } }),
    ballots: await expireBallots(now),
    condolences: await expireCondolences(now),
    // Last: the storage is another service, and its trouble keeps nobody's data longer than said.
    files: await expireFiles(now),
  }
}
