import type { FileRecord } from '@domain/file/model'
import { DAY } from '@domain/kit/time'
import { removeFiles } from '../kit/cloud'
import { query, removeWhere } from '../kit/store'

/** Papers and rosters are made or handed in to be used at once. */
const KEPT = 1 * DAY
/** A file of a draft that was never saved. */
const LOOSE = 7 * DAY
const SOME = 50

/** Whose time is over, and where the storage has them. Files whose place was never used are found by the others' bucket. */
async function overdue(now: number): Promise<FileRecord[]> {
  const page = await query<FileRecord>('files', { where: { at: { lt: now - KEPT } }, sort: 'at', limit: 500 })
  return page.items.filter((f) => f.recordId === undefined && (f.purpose !== 'proposal' || f.at < now - LOOSE))
}

/** Throws away what belongs to nothing; answers how many. The storage goes first: a record without its file is harmless. */
export async function expireFiles(now: number): Promise<number> {
  const old = await overdue(now)
  const bucket = old.find((f) => f.fileId?.endsWith(`/${f.path}`))
  const root = bucket?.fileId?.slice(0, -bucket.path.length)
  for (let i = 0; i < old.length; i += SOME) {
    const some = old.slice(i, i + SOME)
    const fileIds = some.flatMap((f) => f.fileId ?? (root === undefined ? [] : [root + f.path]))
    await removeFiles(fileIds)
    await removeWhere('files', { _id: { in: some.map((f) => f._id) } })
  }
  return old.length
}
