import { parseArgs } from 'node:util'
import build from '../kit/build'
import { builtFunctions } from '../kit/cloud'
import unbuild from '../kit/unbuild'
import { type Built, builtForSoak } from './built'
import { controls } from './controls'
import { runLoad } from './load'
import { table, wordsOf } from './report'
import { soak, soakWithout, trials } from './soak'
import type { Tally } from './trial'

/** `npm run soak`: what `npm test` carries a few times, many times; then hundreds of people at once. */
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    runs: { type: 'string', default: '200' },
    seed: { type: 'string' },
    houses: { type: 'string', default: '3' },
    /** Only stories and encounters with this in their name. */
    story: { type: 'string', default: '' },
    seconds: { type: 'string', default: '300' },
    clients: { type: 'string', default: '400' },
  },
})
const whole = (name: 'runs' | 'houses' | 'seconds' | 'clients' | 'seed', usual?: number) => {
  const n = values[name] === undefined ? usual : Number(values[name])
  if (n === undefined || !Number.isSafeInteger(n) || n < 1) throw new Error(`--${name} ${values[name]}: a whole number`)
  return n
}
/** How many passed and failed. */
type Score = [passed: number, failed: number]
const seconds = (ms: number) => `${(ms / 1000).toFixed(0)} s`
const shortOf = (struck: Tally['struck']) => Object.values(struck).reduce((a, b) => a + b, 0)

async function faults(): Promise<Score> {
  const seed = whole('seed', 1 + Math.floor(Math.random() * 999_999))
  const runs = whole('runs')
  console.log(`faults: ${runs} runs of each action, half as many of each encounter, seed ${seed}`)
  const built = await builtForSoak()
  try {
    const list = trials().filter((t) => t.name.includes(values.story))
    if (list.length === 0) throw new Error(`no story is called ${values.story}`)
    const tell = (t: Tally, ms: number) => {
      console.log(
        `${t.violations.length ? '✗' : '✓'} ${t.name}: ${t.runs} runs, ${shortOf(t.struck)} faults, ${seconds(ms)}`,
      )
      for (const v of t.violations.slice(0, 3)) console.log(wordsOf(v))
    }
    const common = { built, functions: builtFunctions() }
    const tallies = await soak(
      {
        ...common,
        seeds: [seed],
        runs: { action: runs, encounter: Math.ceil(runs / 2) },
        houses: whole('houses'),
        tell,
      },
      list,
    )
    console.log(`\n${table(tallies)}\n`)
    const failed = tallies.filter((t) => t.violations.length > 0).length
    if (values.story) return [tallies.length - failed, failed]
    const [held, open] = await guards({ ...common, seed })
    return [tallies.length - failed + held, failed + open]
  } finally {
    await built.remove()
  }
}

/** With a guard taken out the same trials must find something. */
async function guards({ built, functions, seed }: { built: Built; functions: string; seed: number }): Promise<Score> {
  let failed = 0
  for (const control of controls) {
    const tally = await soakWithout(control, built, functions, seed)
    const right = tally.violations.length > 0 !== (control.holds ?? false)
    if (!right) failed++
    const said = control.holds ? `${tally.runs} runs, none` : `violation in run ${tally.runs}`
    console.log(`${right ? '✓' : '✗'} without ${control.guard}: ${right ? said : `${tally.runs} runs, and not so`}`)
  }
  return [controls.length - failed, failed]
}

async function load(): Promise<Score> {
  const asked = { seconds: whole('seconds'), clients: whole('clients') }
  console.log(`load: ${asked.clients} clients for ${asked.seconds} s`)
  try {
    for (const line of await runLoad({ ...asked, seed: values.seed === undefined ? undefined : whole('seed') }))
      console.log(line)
    return [1, 0]
  } catch (e) {
    console.log(e instanceof Error ? e.message : e)
    return [0, 1]
  }
}

async function main() {
  if (values.only !== undefined && !['faults', 'load'].includes(values.only))
    throw new Error(`--only ${values.only}: faults or load`)
  await build()
  try {
    const scores: Score[] = []
    if (values.only !== 'load') scores.push(await faults())
    if (values.only !== 'faults') scores.push(await load())
    const [passed, failed] = scores.reduce(([a, b], [c, d]) => [a + c, b + d], [0, 0])
    console.log(`${passed} passed, ${failed} failed`)
    process.exitCode = failed > 0 ? 1 : 0
  } finally {
    await unbuild()
  }
}

main().catch((e) => {
  console.error(e instanceof Error ? e.message : e)
  process.exit(1)
})
