import { runJob } from '../../local/host/jobs'
import { casesOf } from './cases/all'
import { type Case, makeWorld, type World } from './cases/case'
import { count, type Line, type Part, timesOf, took } from './figures'
import { aimAt, openBench } from './school'
import { allOf, record, type Tally, tally } from './tape'
import { openTwin, type Twin } from './twin'

/** Database calls of one run of an action, by the name of its line. */
export type Costs = Map<string, number>
export function costOf(costs: Costs, name: string): number {
  const cost = costs.get(name)
  if (cost === undefined) throw new Error(`the month asks ${name}, which no line has measured`)
  return cost
}

export interface Given {
  functions: string
  sdk: string
  quick: boolean
}

interface Named extends Case {
  name: string
}

function namedCases(world: World): Named[] {
  const named = Object.entries(casesOf).flatMap(([fn, cases]) =>
    Object.entries(cases(world)).flatMap(([action, list]) =>
      (list as readonly Case[]).map((one) => ({
        ...one,
        name: `${fn}.${action}${one.what === undefined ? '' : `, ${one.what}`}`,
      })),
    ),
  )
  const expire = async () => {
    aimAt(world.bench)
    const said = (await runJob(world.bench.host.functions, 'expire')) as { ok: boolean }
    if (!said.ok) throw new Error('the job expire is broken')
  }
  return [...named, { name: 'jobs.expire', run: expire }]
}

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length

/** Turn by turn: the action at its door, then its very calls through the bare SDK on the twin. */
async function measure(one: Named, { bench }: World, twin: Twin, runs: number) {
  const { meter } = bench.host.gateway
  const tape = record(bench.host.gateway)
  const [ours, base, looked]: [number[], number[], number[]] = [[], [], []]
  const tallies: Tally[] = []
  for (let i = 0; i <= runs; i++) {
    meter.reset()
    await one.before?.(i)
    await twin.repeat(tape.take(), meter.read().byAction['wx.openApi'] ?? 0)
    meter.reset()
    const ms = await took(() => one.run(i))
    const { byAction, scanned } = meter.read()
    const calls = tape.take()
    const same = await twin.repeat(calls, byAction['wx.openApi'] ?? 0)
    // The first run warms up what both sides run on.
    if (i === 0) continue
    ours.push(ms)
    base.push(same)
    looked.push(scanned)
    tallies.push(tally(calls))
  }
  const per = (of: (t: Tally) => number) => mean(tallies.map(of))
  const parts = [per((t) => t.reads), per((t) => t.writes), per((t) => t.transaction)].map(count)
  const line: Line = {
    what: one.name,
    against: 'its own calls, bare',
    ...timesOf(ours, base),
    calls: `${count(per(allOf))} = ${parts.join(' + ')}`,
    looked: count(mean(looked)),
  }
  return { line, calls: per(allOf) }
}

export async function actionsPart(
  given: Given,
  then: (world: World, costs: Costs) => Promise<Part>,
): Promise<[actions: Part, month: Part]> {
  const runs = given.quick ? 6 : 40
  const bench = await openBench(given.functions)
  const costs: Costs = new Map()
  try {
    const world = await makeWorld(bench)
    const twin = await openTwin(bench, given.sdk)
    const lines: Line[] = []
    try {
      for (const one of namedCases(world)) {
        const { line, calls } = await measure(one, world, twin, Math.min(one.most ?? runs, runs))
        costs.set(one.name, calls)
        lines.push(line)
      }
      twin.compare()
    } finally {
      await twin.close()
    }
    return [{ title: 'Actions', lines }, await then(world, costs)]
  } finally {
    await bench.host.close()
  }
}
