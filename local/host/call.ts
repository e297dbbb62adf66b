import { no } from '@domain/kit/result'
import type { Functions } from './functions'

/** No function may take longer: the cloud ends it then, too. */
export const LONGEST = 60_000

const BUSY = Symbol('busy')

/** Runs a function for a caller at the door; whatever happens inside, the answer is a Result. */
export async function callFunction(
  functions: Functions,
  name: string,
  event: Record<string, unknown>,
  accountId: string,
  longest: number,
): Promise<unknown> {
  const requestId = typeof event.requestId === 'string' ? event.requestId.slice(0, 64) : undefined
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<typeof BUSY>((resolve) => {
    timer = setTimeout(() => resolve(BUSY), longest)
  })
  try {
    const answer = await Promise.race([functions.run(name, event, accountId), late])
    if (answer === BUSY) return no('BUSY')
    if (typeof (answer as { ok?: unknown } | null | undefined)?.ok !== 'boolean') throw new Error('not a Result')
    return JSON.parse(JSON.stringify(answer))
  } catch (e) {
    console.error(`${name}: ${e instanceof Error ? e.stack : String(e)}`)
    return no('BROKEN', { requestId })
  } finally {
    clearTimeout(timer)
  }
}
