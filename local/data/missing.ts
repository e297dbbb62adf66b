import type { Kept, Records } from '../../cloudfunctions/kit/integrity'
import { COLLECTIONS, textOf } from './format'
import { Refused } from './refused'
import { type Roots, storedOf } from './stored'
import { nameOf } from './words'

const elsewhere = (collection: string) =>
  new Refused(
    `目标里已经有别的数据（${nameOf(collection)}与备份不同），没有恢复，什么也没有改。请换一个空文件夹或空的云环境。`,
  )

/**
 * What is not there yet, by collection, settings last: without them a school answers nobody, so that a half restored
 * one is never used. Refused when anything lies there that the backup does not hold just so: nothing is overwritten.
 */
export async function missingFrom(wanted: Records, roots: Roots): Promise<[collection: string, docs: Kept[]][]> {
  const { pagesOf } = await import('./cloud')
  const missing: [string, Kept[]][] = []
  for (const collection of COLLECTIONS) {
    const left = new Map((wanted[collection] ?? []).map((doc) => [doc._id, doc]))
    for await (const page of pagesOf(collection)) {
      for (const doc of page) {
        const known = left.get(doc._id)
        const here = known && storedOf(collection, doc)
        if (here) roots.learn(here.fileId, here.path)
        if (!known || textOf(known) !== textOf(roots.back(collection, doc))) throw elsewhere(collection)
        left.delete(doc._id)
      }
    }
    missing.push([collection, [...left.values()]])
  }
  return missing.sort(([a], [b]) => Number(a === 'settings') - Number(b === 'settings'))
}
