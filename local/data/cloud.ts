import { database } from '../../cloudfunctions/kit/cloud'
import type { Kept } from '../../cloudfunctions/kit/integrity'
import { Refused } from './refused'

/** Every record of a school, read and written by the official SDK: the same for a laptop and for WeChat's cloud. */
const db = database()
const _ = db.command

/** How many characters a question should bring, or a call take along: few calls, and none too big for the cloud. */
const CHARACTERS = 400_000
/** Records a question answers; the cloud gives at most 1,000. */
const MOST = 1000
/** Records that go in together: an array is one call. */
const TOGETHER = 200
const FIRST = 100

interface Failed {
  errMsg?: string
  message?: string
}
const messageOf = (e: unknown) => String((e as Failed).errMsg ?? (e as Failed).message ?? e)

export function refusedOf(collection: string, e: unknown): Error {
  const said = messageOf(e)
  if (/not exist|COLLECTION_NOT_EXIST/i.test(said))
    return new Refused(`云端没有集合 ${collection}。请先按 docs/deploy.md 第 2 节建好集合和索引。`)
  if (/ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ESOCKETTIMEDOUT|timeout|socket hang up|network/i.test(said))
    return new Refused(
      `连不上数据库：${said}。请检查网络；本地服务若刚被强行结束，请重新启动它或等它关好，再运行一次。`,
    )
  if (/E11000|DUPLICATE/i.test(said))
    return new Refused(`${collection} 里已经有同样的记录，可能另有人在写。请确认没有人在用，再运行一次。`)
  if (/SIGN|SECRET|AUTH|permission|denied/i.test(said))
    return new Refused(`云端不认这把密钥，或它不管这个环境：${said}。请核对环境 ID 和密钥。`)
  return new Error(`${collection}: ${said}`)
}

/** A collection's records in the order of their ids, page by page; a record that comes meanwhile is seen or not. */
export async function* pagesOf(collection: string): AsyncGenerator<Kept[]> {
  let last: string | undefined
  let limit = FIRST
  for (;;) {
    const where = last === undefined ? {} : { _id: _.gt(last) }
    let page: Kept[]
    try {
      const found = db.collection(collection).where(where).orderBy('_id', 'asc').limit(limit)
      page = ((await found.get()) as { data: Kept[] }).data
    } catch (e) {
      throw refusedOf(collection, e)
    }
    if (page.length > 0) yield page
    if (page.length < limit) return
    last = page.at(-1)?._id
    const each = JSON.stringify(page).length / page.length
    limit = Math.max(10, Math.min(MOST, Math.floor(CHARACTERS / each)))
  }
}

/** As many as go well into one call. */
function* parcels(docs: readonly Kept[]): Generator<Kept[]> {
  let parcel: Kept[] = []
  let size = 0
  for (const doc of docs) {
    const weight = JSON.stringify(doc).length
    if (parcel.length === TOGETHER || (parcel.length > 0 && size + weight > CHARACTERS)) {
      yield parcel
      parcel = []
      size = 0
    }
    parcel.push(doc)
    size += weight
  }
  if (parcel.length > 0) yield parcel
}

/** Puts records in that are not there yet; `done` hears how many after each call. */
export async function putIn(collection: string, docs: readonly Kept[], done: (count: number) => void): Promise<void> {
  for (const parcel of parcels(docs)) {
    try {
      await db.collection(collection).add({ data: parcel })
    } catch (e) {
      throw refusedOf(collection, e)
    }
    done(parcel.length)
  }
}
