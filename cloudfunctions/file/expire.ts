import type { FileRecord } from '@domain/file/model'
import { isFileOf } from '@domain/file/rules'
import { DAY } from '@domain/kit/time'
import { removeFiles } from '../kit/cloud'
import { query, removeWhere, updateIf } from '../kit/store'

/** How long a file lives that belongs to nothing. Papers and rosters are made or handed in to be used at once. */
const LIVES: Record<FileRecord['purpose'], number> = {
  paper: DAY,
  roster: DAY,
  proposal: 7 * DAY,
  photo: DAY,
  notice: 7 * DAY,
  ballot: 7 * DAY,
}
const SOME = 50

/** Throws away what belongs to nothing; answers how many. */
export async function expireFiles(now: number): Promise<number> {
  const root = await rootOfStorage()
  let thrown = 0
  for (const [purpose, life] of Object.entries(LIVES)) {
    let cursor: string | undefined
    do {
      const where = { recordId: null, purpose, at: { lt: now - life } }
      const page = await query<FileRecord>('files', { where, sort: 'at', cursor, limit: SOME })
      thrown += await throwAway(page.items, root)
      cursor = page.cursor
    } while (cursor !== undefined)
  }
  return thrown
}

/**
 * Marked first, and only where it still belongs to nothing: a draft may be taking it at this moment. Then the storage,
 * then the record: what breaks off here is found again by its record.
 */
async function throwAway(files: readonly FileRecord[], root: string | undefined): Promise<number> {
  const placed = files.filter((file) => placeOf(file, root) !== undefined)
  if (placed.length === 0) return 0
  const ids = { in: placed.map((file) => file._id) }
  await updateIf('files', { _id: ids, recordId: null }, { set: { gone: true } }, true)
  const gone = await query<FileRecord>('files', { where: { _id: ids, gone: true }, sort: '_id', limit: SOME })
  await removeFiles(gone.items.flatMap((file) => placeOf(file, root) ?? []))
  return removeWhere('files', { _id: { in: gone.items.map((file) => file._id) }, gone: true })
}

/** Its id in the storage. What was put under a ticket and never used is known by its path alone. */
const placeOf = ({ fileId, path }: FileRecord, root: string | undefined) =>
  fileId ?? (root === undefined ? undefined : root + path)

/** `cloud://<environment>.<bucket>/`, which only a file that was used tells. Until there is one, nothing is forgotten. */
async function rootOfStorage(): Promise<string | undefined> {
  const { items } = await query<FileRecord>('files', { where: { fileId: { gt: '' } }, sort: '_id', limit: 1 })
  const [known] = items
  return known?.fileId && isFileOf(known.fileId, { path: known.path })
    ? known.fileId.slice(0, -known.path.length)
    : undefined
}
