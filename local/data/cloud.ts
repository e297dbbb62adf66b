import { database } from '../../cloudfunctions/kit/cloud'
import type { Kept } from '../../cloudfunctions/kit/integrity'
import { Refused } from './refused'

/** Every record of a school, read and written by the official SDK: the same for a laptop and for WeChat's cloud. */
const db = database()
const _ = db.command

/** Records a question answers; the cloud gives at most 1,000. */
const PAGE = 500
/** Records that go in together: an array is one call. */
const TOGETHER = 100

interface Failed {
  errMsg?: string
  message?: string
}
const messageOf = (e: unknown) => String((e as Failed).errMsg ?? (e as Failed).message ?? e)

function refusedOf(collection: string, e: unknown): Error {
  const said = messageOf(e)
  if (/not exist|COLLECTION_NOT_EXIST/i.test(said))
    return new Refused(`云端没有集合 ${collection}。请先按 docs/deploy.md 第 2 节建好集合和索引。`)
  if (/ECONNREFUSED|ECONNRESET|ENOTFOUND|ETIMEDOUT|socket hang up/i.test(said))
    return new Refused(`连不上数据库：${said}。如果本地服务刚被强行结束，请先重新启动它，或关掉它再试。`)
  if (/SIGN|SECRET|AUTH|permission/i.test(said)) return new Refused(`云端不认这把密钥：${said}`)
  return new Error(`${collection}: ${said}`)
}

/** A collection's records by id, as they are read; a record that comes meanwhile is seen or not. */
export async function* everyOne(collection: string): AsyncGenerator<Kept[]> {
  let last: string | undefined
  for (;;) {
    const where = last === undefined ? {} : { _id: _.gt(last) }
    let data: Kept[]
    try {
      const found = db.collection(collection).where(where).orderBy('_id', 'asc').limit(PAGE)
      data = ((await found.get()) as { data: Kept[] }).data
    } catch (e) {
      throw refusedOf(collection, e)
    }
    if (data.length > 0) yield data
    if (data.length < PAGE) return
    last = data.at(-1)?._id
  }
}

/** All of a collection at once. */
export async function allOf(collection: string): Promise<Kept[]> {
  const all: Kept[] = []
  for await (const page of everyOne(collection)) all.push(...page)
  return all
}

/** Puts records in that are not there yet; `done` hears how many after each call. */
export async function putIn(collection: string, docs: readonly Kept[], done: (count: number) => void): Promise<void> {
  for (let at = 0; at < docs.length; at += TOGETHER) {
    const some = docs.slice(at, at + TOGETHER)
    try {
      await db.collection(collection).add({ data: some })
    } catch (e) {
      throw refusedOf(collection, e)
    }
    done(some.length)
  }
}
