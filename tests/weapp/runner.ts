import { takeFaults } from './faults'

interface Outcome {
  name: string
  ok: boolean
}
const outcomes: Outcome[] = []
/** Faults that came when no check was running, of an app that should have ended. */
const stray: string[] = []
const PATIENCE = 240_000

function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done in ${PATIENCE / 1000} s`)), PATIENCE)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/** Runs one check and says at once how it went; a list that it answers is printed under it. */
export async function check(name: string, run: () => Promise<unknown>): Promise<boolean> {
  const began = Date.now()
  stray.push(...takeFaults())
  let wrong: string[]
  let lines: string[] = []
  try {
    const said = await inTime(run())
    if (Array.isArray(said)) lines = said.map(String)
    wrong = takeFaults()
  } catch (error) {
    wrong = [error instanceof Error ? (error.stack ?? error.message) : String(error), ...takeFaults()]
  }
  const ok = wrong.length === 0
  outcomes.push({ name, ok })
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`)
  for (const line of [...lines, ...wrong]) console.log(line.replace(/^/gm, '       '))
  return ok
}

/** The last line of the run; answers the exit code. */
export async function conclude(): Promise<number> {
  await check('nothing goes wrong between the checks', async () => none(stray, 'strays'))
  const failed = outcomes.filter(({ ok }) => !ok)
  for (const { name } of failed) console.log(`failed: ${name}`)
  console.log(`${outcomes.length - failed.length} passed, ${failed.length} failed`)
  return failed.length === 0 ? 0 : 1
}

/** Throws with all that is on the list: one run should show every fault, not the first. */
export function none(wrong: readonly string[], what: string): void {
  if (wrong.length > 0) throw new Error(`${what}:\n${wrong.join('\n')}`)
}
