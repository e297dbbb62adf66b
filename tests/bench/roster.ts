import { rosterOf } from '../kit/school'
import type { Given } from './actions'
import { count, type Line, type Part, timesOf, took } from './figures'
import { aimAt, importSlice, openBench, SLICE } from './school'
import { allOf, record, tally } from './tape'
import { openTwin } from './twin'

const PEOPLE = 5928
/** As many rows as the import writes in one transaction. */
const ARRAY = 50

/** A large school comes in, slice by slice; after each slice its new records go in bare, one by one and in arrays. */
export async function rosterPart({ functions, sdk, quick }: Given): Promise<Part> {
  const size = quick ? SLICE * 3 : PEOPLE
  const rows = rosterOf({ size, groups: 120 })
  const bench = await openBench(functions)
  const single = await openTwin(bench, sdk)
  const array = await openTwin(bench, sdk)
  try {
    const admin = await bench.as('admin')
    const tape = record(bench.host.gateway)
    const [ours, ones, arrays]: [number[], number[], number[]] = [[], [], []]
    const seen = new Set<string>()
    const one = single.db.collection('members')
    const many = array.db.collection('members')
    let id: string | undefined
    aimAt(bench)
    for (let at = 0; at < rows.length; at += SLICE) {
      ours.push(
        await took(async () => {
          id = await importSlice(admin, rows, at, 'apply', id)
        }),
      )
      const made = [...bench.host.gateway.database.all('members')].filter(({ _id }) => !seen.has(_id))
      for (const { _id } of made) seen.add(_id)
      const people = made.filter(({ kind }) => kind !== 'technical').map((doc) => structuredClone(doc))
      ones.push(
        await took(async () => {
          for (const data of people) await one.add({ data })
        }),
      )
      arrays.push(
        await took(async () => {
          for (let i = 0; i < people.length; i += ARRAY) await many.add({ data: people.slice(i, i + ARRAY) })
        }),
      )
    }
    const parts = tally(tape.take())
    const calls = allOf(parts)
    const seconds = ours.reduce((a, b) => a + b, 0) / 1000
    const line = (what: string, against: string, base: readonly number[], told: string): Line => ({
      what,
      against,
      ...timesOf(ours, base),
      calls: told,
      looked: '',
    })
    const whole = `${count(calls)} = ${count(parts.reads)} + ${count(parts.writes)} + ${count(parts.transaction)}`
    return {
      title: 'A roster',
      lines: [
        line(
          `import of ${count(size)} people, ${(calls / size).toFixed(2)} calls a person, ${seconds.toFixed(0)} s here`,
          'bare inserts, one by one',
          ones,
          whole,
        ),
        line(`the same`, `bare inserts, ${ARRAY} in an array`, arrays, whole),
      ],
    }
  } finally {
    await single.close()
    await array.close()
    await bench.host.close()
  }
}
