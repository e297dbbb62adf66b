import type { FileRecord } from '@domain/file/model'
import type { Proposal } from '@domain/proposal/model'
import type { Kept, Records } from '../../cloudfunctions/kit/integrity'

/** A file in the cloud's storage that belongs to a record. What belongs to none is thrown away within days. */
export type Stored = Pick<FileRecord, '_id' | 'path'> & { fileId: string }

/** What a record of `files` says of the storage; undefined where nothing needs to lie there. */
export function storedOf(collection: string, doc: Kept): Stored | undefined {
  if (collection !== 'files') return undefined
  const { _id, path, fileId, recordId } = doc as FileRecord
  return recordId === undefined || fileId === undefined ? undefined : { _id, path, fileId }
}

export const storedIn = ({ files = [] }: Records): Stored[] => files.flatMap((doc) => storedOf('files', doc) ?? [])

const rootOf = (fileId: string, path: string) => (fileId.endsWith(path) ? fileId.slice(0, -path.length) : undefined)

/**
 * Ids of files begin with the storage that they lie in (`cloud://<environment>.<bucket>/`). In another environment the
 * same file has another id: records are written with that one, and compared as if they had kept theirs.
 */
export class Roots {
  #here: string | undefined

  private constructor(readonly from: string | undefined) {
    this.#here = from
  }

  static of(files: readonly Kept[]): Roots {
    const known = files.map((doc) => doc as FileRecord).find((file) => file.fileId !== undefined)
    return new Roots(known?.fileId && rootOf(known.fileId, known.path))
  }

  /** How a file of ours is called here. */
  learn(fileId: string, path: string): void {
    this.#here = rootOf(fileId, path) ?? this.#here
  }

  there = <T extends Kept>(collection: string, doc: T): T => moved(collection, doc, this.from, this.#here)
  back = <T extends Kept>(collection: string, doc: T): T => moved(collection, doc, this.#here, this.from)
}

function moved<T extends Kept>(collection: string, doc: T, from?: string, to?: string): T {
  if (from === to || from === undefined || to === undefined) return doc
  const move = (fileId: string) => (fileId.startsWith(from) ? to + fileId.slice(from.length) : fileId)
  if (collection === 'files') {
    const { fileId } = doc as Kept & { fileId?: string }
    return fileId === undefined ? doc : { ...doc, fileId: move(fileId) }
  }
  const { files } = doc as Kept & Pick<Proposal, 'files'>
  if (collection !== 'proposals' || !files) return doc
  return { ...doc, files: files.map((file) => ({ ...file, fileId: move(file.fileId) })) }
}
