import { schema } from '../../cloudfunctions/kit/schema'
import { problemsIn } from '../../local/data/check'
import { readData } from '../kit/database'
import { apart } from './delta'
import type { House } from './house'
import { textOf } from './mask'
import type { State } from './order'

const lines = (state: State) =>
  Object.entries(state).flatMap(([collection, docs]) =>
    Object.values(docs).map((doc) => `${collection} ${textOf(doc)}`),
  )

/** What lies on the disk is what the house answers: nothing is done in memory alone. */
export async function onDisk(house: House): Promise<string[]> {
  const state = await house.state()
  const found = await readData(house.data, (database) =>
    Object.fromEntries(
      Object.keys(schema).map((c) => [c, Object.fromEntries([...database.all(c)].map((doc) => [doc._id, doc]))]),
    ),
  )
  return apart(lines(state), lines(found)).map((line) => `on the disk: ${line}`)
}

/** The check that a running school is given (`npm run check-data`), over all records after a run. */
export const problemsOf = (state: State): string[] =>
  problemsIn(Object.fromEntries(Object.entries(state).map(([c, docs]) => [c, Object.values(docs)]))).map(
    ({ collection, id, kind, field, detail }) =>
      `integrity: ${collection} ${id} ${kind} ${field ?? ''} ${JSON.stringify(detail ?? null)}`,
  )
