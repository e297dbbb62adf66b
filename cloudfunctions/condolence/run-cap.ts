import type { Receiver, Source, Visit } from '@domain/condolence/model'
import { LIST_SIZE, type Run, type RunKind, type RunList } from '@domain/condolence/run'
import { OVER_SHOWN } from '@domain/condolence/running'
import type { Ctx } from '../kit/serve'
import { getMany } from '../kit/store'
import { allOf } from './run-people'
import { listIds } from './run-store'
import { standardsOf } from './years'

interface Asked {
  kind: RunKind
  valueFen: number
  source: Source
  year: number
}
export interface Over {
  id: string
  name: string
  yearFen: number
}

/** What these people have of the union's money for festivals in a year: visits, and all runs that they are in. */
async function festivalSums(year: number): Promise<{ runs: Run[]; visits: Map<string, number> }> {
  const [runs, visits] = await Promise.all([
    allOf<Run>('runs', { kind: 'festival', year }, '_id'),
    allOf<Visit>('visits', { on: { gte: `${year}-01-01`, lte: `${year}-12-31` }, kind: 'festival' }, 'on'),
  ])
  const sums = new Map<string, number>()
  for (const w of visits.filter((v) => v.source === 'union'))
    for (const id of w.recipientIds) sums.set(id, (sums.get(id) ?? 0) + w.amountFen)
  return { runs: runs.filter((r) => r.source === 'union'), visits: sums }
}

/**
 * Whom a run would take over the year's cap of the festivals, with what it would come to. Lists are read only where the
 * sum of all runs together is more than the cap: else nobody is over by them.
 */
export async function overCap(people: readonly Pick<Receiver, 'id' | 'name'>[], asked: Asked, { settings }: Ctx) {
  const capFen = standardsOf(settings).festival.yearFen
  if (asked.kind !== 'festival' || asked.source !== 'union' || capFen === null) return { over: [], count: 0 }
  const { runs, visits } = await festivalSums(asked.year)
  const all = runs.reduce((sum, r) => sum + r.valueFen, 0)
  const most = people.reduce((max, p) => Math.max(max, visits.get(p.id) ?? 0), 0)
  if (all + most + asked.valueFen <= capFen) return { capFen, over: [], count: 0 }
  const sums = new Map(visits)
  for (const run of runs)
    for (const list of await getMany<RunList>('runlists', listIds(run, LIST_SIZE)))
      for (const id of list.ids) sums.set(id, (sums.get(id) ?? 0) + run.valueFen)
  const over = people.flatMap(({ id, name }): Over[] => {
    const yearFen = (sums.get(id) ?? 0) + asked.valueFen
    return yearFen > capFen ? [{ id, name, yearFen }] : []
  })
  return { capFen, over: over.slice(0, OVER_SHOWN), count: over.length }
}
