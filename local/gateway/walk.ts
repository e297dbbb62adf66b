import type { Entry } from './cache'
import type { IndexShape } from './index-shape'
import type { Plan, Run } from './plan'
import type { Spot, Table } from './table'

type IndexPlan = Extract<Plan, { kind: 'index' }>

/** The documents a plan leads to, each once, read only as far as the caller goes on asking. */
export function* walk(table: Table, plan: Plan): Generator<Entry> {
  for (const id of idsOf(table, plan)) {
    const entry = table.get(id)
    if (entry) yield entry
  }
}

function idsOf(table: Table, plan: Plan): Iterable<string> {
  if (plan.kind === 'ids') return plan.ids
  if (plan.kind === 'scan') return scan(table, plan)
  return once(plan, indexIds(table, plan))
}

/** An index over an array leads to a document once for each element. */
function once(plan: IndexPlan, ids: Iterable<string>): Iterable<string> {
  return plan.index.fields.some((field) => field.many) ? distinct(ids) : ids
}

function* distinct(ids: Iterable<string>): Generator<string> {
  const seen = new Set<string>()
  for (const id of ids) {
    if (seen.has(id)) continue
    seen.add(id)
    yield id
  }
}

function* scan(table: Table, { reverse, low, high }: Extract<Plan, { kind: 'scan' }>): Generator<string> {
  let last = reverse ? high : low
  const end = reverse ? low : high
  let past = false
  for (let size = 32; ; size = Math.min(size * 2, 1024)) {
    const page = table.ids(last, past, reverse, size)
    for (const id of page) {
      if (end !== null && (reverse ? id < end : id > end)) return
      yield id
    }
    if (page.length < size) return
    last = page.at(-1) ?? null
    past = true
  }
}

function* indexIds(table: Table, plan: IndexPlan): Generator<string> {
  const runs = plan.runs.map((run) => ({ prefix: run.prefix, spots: spotsOf(table, plan.index, run, plan.reverse) }))
  const [only] = runs
  if (only && runs.length === 1) for (const [, id] of only.spots) yield id
  else yield* merged(runs, plan.reverse)
}

function* spotsOf(table: Table, index: IndexShape, run: Run, reverse: boolean): Generator<Spot> {
  for (const range of reverse ? [...run.ranges].reverse() : run.ranges) {
    let last: Spot | undefined
    for (let size = 32; ; size = Math.min(size * 2, 1024)) {
      const page = table.spots(index, range, reverse, last, size)
      yield* page
      if (page.length < size) break
      last = page.at(-1)
    }
  }
}

/** Several runs as one: always the run whose next key, behind its own prefix, comes first. */
function* merged(runs: { prefix: number; spots: Generator<Spot> }[], reverse: boolean): Generator<string> {
  const heads: { prefix: number; spots: Generator<Spot>; rest: Buffer; id: string }[] = []
  const advance = (run: { prefix: number; spots: Generator<Spot> }) => {
    const step = run.spots.next()
    if (!step.done) heads.push({ ...run, rest: step.value[0].subarray(run.prefix), id: step.value[1] })
  }
  for (const run of runs) advance(run)
  while (heads.length > 0) {
    let first = 0
    for (let i = 1; i < heads.length; i++) {
      const [a, b] = [heads[i], heads[first]]
      if (!a || !b) continue
      const order = Buffer.compare(a.rest, b.rest) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
      if (reverse ? order > 0 : order < 0) first = i
    }
    const [head] = heads.splice(first, 1)
    if (!head) return
    yield head.id
    advance(head)
  }
}
