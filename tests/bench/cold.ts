import { execFile } from 'node:child_process'
import fs from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { functionNames } from '../../config/functions'
import type { Given } from './actions'
import { factor, type Line, type Part, timesOf } from './figures'

const run = promisify(execFile)
const TIMER = `const from = performance.now(); require(process.argv[1]); console.log(performance.now() - from); process.exit()`

/** How long a fresh process takes to load a file, ms. */
export async function coldLoad(file: string): Promise<number> {
  const { stdout } = await run(process.execPath, ['-e', TIMER, file])
  // What the SDK says at its start stands before it.
  return Number(stdout.trim().split('\n').at(-1))
}

const kilobytes = async (file: string) => (await fs.stat(file)).size / 1000

export async function coldPart({ functions, sdk, quick }: Given): Promise<Part> {
  const names = await functionNames()
  const files = names.map((name) => path.join(functions, name, 'index.js'))
  const base: number[] = []
  const ours = files.map((): number[] => [])
  for (let round = quick ? 3 : 15; round > 0; round--) {
    base.push(await coldLoad(sdk))
    for (const [i, file] of files.entries()) ours[i]?.push(await coldLoad(file))
  }
  const whole = await kilobytes(sdk)
  const sizes = await Promise.all(files.map(kilobytes))
  const lines = names.flatMap((name, i): Line[] => [
    {
      ...{ what: `${name}, loaded cold`, against: 'the bundled SDK alone, cold' },
      ...timesOf(ours[i] ?? [], base),
      ...{ calls: '', looked: '' },
    },
    {
      ...{ what: `${name}, bytes`, against: 'the bundled SDK alone' },
      ...{ times: factor((sizes[i] ?? 0) / whole), spread: '', calls: '', looked: '' },
    },
  ])
  return { title: 'Cold start', lines }
}
