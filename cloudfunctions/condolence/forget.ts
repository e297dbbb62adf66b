import { createHmac, randomBytes } from 'node:crypto'
import { type Mask, unnamed, unnamedHand } from '@domain/condolence/keeping'
import type { Visit } from '@domain/condolence/model'
import type { Hand } from '@domain/condolence/run'
import type { Shift } from '../kit/shift'
import { type Doc, get, group, insert, query, removeWhere, Taken, tx, updateIf } from '../kit/store'

interface Key extends Doc {
  key: string
}
const MARK = 'forgetting_'
const keyOf = (year: number) => `${MARK}${year}`
const maskBy =
  (key: string): Mask =>
  (id) =>
    createHmac('sha256', key).update(id).digest('hex').slice(0, 32)

/**
 * The masks of years whose names are being taken away just now. Who counts people meanwhile looks at all of them
 * through their year's mask, so that nobody is two while one half of a year is masked.
 */
export async function masks(): Promise<ReadonlyMap<string, Mask>> {
  const keys = await query<Key>('series', { where: { _id: { gte: MARK, lt: `${MARK}a` } }, sort: '_id', limit: 100 })
  return new Map(keys.items.map(({ _id, key }) => [_id.slice(MARK.length), maskBy(key)]))
}

/** The key of a year, drawn once: a job that was broken off goes on with it. */
async function keyFor(year: number): Promise<string> {
  try {
    await insert<Key>('series', { _id: keyOf(year), key: randomBytes(32).toString('hex') })
  } catch (e) {
    if (!(e instanceof Taken)) throw e
  }
  const kept = await get<Key>('series', keyOf(year))
  if (!kept) throw new Error(`no key of ${year}`)
  return kept.key
}

const COLLECTIONS = ['visits', 'hands'] as const
const namedOf = (year: number) => ({
  on: { gte: `${year}-01-01`, lt: `${year + 1}-01-01` },
  forgotten: { exists: false },
})

/**
 * Takes the names out of visits and hands of the years before this one. A year's key is thrown away when the last of it
 * is done: from then on nobody can tell who was who.
 */
export async function forgetGiven(before: number, now: number, shift: Shift): Promise<void> {
  const begun = [...(await masks()).keys()]
  const where = { on: { lt: `${before}-01-01` }, forgotten: { exists: false } }
  const left = await Promise.all(COLLECTIONS.map((c) => group<{ year: number }>(c, where, ['year'])))
  const years = new Set([...begun.map(Number), ...left.flat().map((of) => of.year)])
  for (const year of [...years].filter((y) => y < before).sort()) {
    const mask = maskBy(await keyFor(year))
    await forgetAll<Visit>('visits', year, (w) => unnamed(w, mask, now), shift)
    await forgetAll<Hand>('hands', year, (h) => unnamedHand(h, mask, now), shift)
    if (shift.isOver()) return
    await removeWhere('series', { _id: keyOf(year) })
  }
}

const PIECE = 200
/** Each by itself and only while it still has its names. */
const forgetAll = <T extends Doc & { forgotten?: object }>(
  collection: (typeof COLLECTIONS)[number],
  year: number,
  without: (doc: T) => T,
  shift: Shift,
) =>
  shift.all(
    async () => (await query<T>(collection, { where: namedOf(year), sort: 'on', limit: PIECE })).items,
    (item) => forgetOne(collection, item, without),
  )

async function forgetOne<T extends Doc & { forgotten?: object }>(
  collection: (typeof COLLECTIONS)[number],
  item: T,
  without: (doc: T) => T,
): Promise<void> {
  const { _id } = without(item)
  // A hand is named after its person, and so is its history. Before the hand itself, which finds it again.
  if (_id !== item._id) await updateIf('audits', { recordId: item._id }, { set: { recordId: _id } }, true)
  await tx(
    async (t) => {
      const doc = await t.get<T>(collection, item._id)
      if (!doc || doc.forgotten) return
      if (_id !== item._id) await t.remove(collection, item._id)
      await t.update(collection, without(doc))
    },
    () => true,
  )
}
