import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { functionNames } from '../../config/functions'
import { builtFunctions } from '../kit/cloud'
import { coldLoad } from './cold'
import { bundleSdk } from './sdk'

/** What a function may weigh and take to load. `paper` carries what reads and writes Word and Excel. */
const APART = 'paper'
const MB = 1_000_000
const mostBytes = (name: string) => (name === APART ? 2 * MB : 1.35 * MB)
const MOST_TIMES = 1.25
const ROUNDS = 7
/** As long as it looks too slow it is looked at again: a neighbour that works for a second or two slows one of both. */
const ROUNDS_MOST = 35

const fileOf = (name: string) => path.join(builtFunctions(), name, 'index.js')
const tooLarge = (name: string, bytes: number) => bytes > mostBytes(name)

/** The quickest of some loads, one after the other with the base: on a busy machine only the least is the program's own. */
async function slowerThan(base: string, file: string): Promise<number> {
  const least = { base: Infinity, file: Infinity }
  for (let i = 0; i < ROUNDS || (i < ROUNDS_MOST && least.file / least.base > MOST_TIMES); i++) {
    least.base = Math.min(least.base, await coldLoad(base))
    least.file = Math.min(least.file, await coldLoad(file))
  }
  return least.file / least.base
}

let folder: string
let sdk: string
beforeAll(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'teachers-home-budget-'))
  sdk = await bundleSdk(folder)
})
afterAll(() => fs.rm(folder, { recursive: true, force: true }))

test('each function is small enough', async () => {
  const sizes = await Promise.all(
    (await functionNames()).map(async (name) => [name, (await fs.stat(fileOf(name))).size]),
  )
  expect(sizes.filter(([name, bytes]) => tooLarge(String(name), Number(bytes)))).toEqual([])
  expect(tooLarge('proposal', 1_350_001)).toBe(true)
})

test('each function loads about as fast as the SDK that it carries', async () => {
  for (const name of (await functionNames()).filter((n) => n !== APART))
    expect([name, (await slowerThan(sdk, fileOf(name))) <= MOST_TIMES]).toEqual([name, true])
}, 120_000)

test('control: a function that works half as long again when it is loaded is found', async () => {
  const slow = path.join(folder, 'slow.js')
  const idle = 'const until = performance.now() + 0.5 * took; while (performance.now() < until);'
  await fs.writeFile(
    slow,
    `const from = performance.now(); require('./sdk.js'); const took = performance.now() - from; ${idle}`,
  )
  expect(await slowerThan(sdk, slow)).toBeGreaterThan(MOST_TIMES)
}, 120_000)
