import { DAY } from '@domain/kit/time'
import { removeWhere } from '../kit/store'

/** Request records answer retries for a week; after that nobody retries, and what they hold need not be kept. */
const REQUESTS = 7 * DAY
/** An import that was broken off can be gone on with for a month. */
const IMPORTS = 30 * DAY

export async function expire(now: number) {
  return {
    requests: await removeWhere('requests', { at: { lt: now - REQUESTS } }),
    imports: await removeWhere('imports', { at: { lt: now - IMPORTS } }),
  }
}
