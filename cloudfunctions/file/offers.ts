import type { FileRecord, Purpose } from '@domain/file/model'
import { isFileOf, pathOf, recordIdOf } from '@domain/file/rules'
import type { Caller } from '@domain/member/model'
import type { Paper } from '@domain/paper/model'
import { areStored, putFile, readFile } from '../kit/cloud'
import { get, getMany, insert, newId, updateIf } from '../kit/store'

const good = (record: FileRecord | null, fileId: string) =>
  record && !record.gone && isFileOf(fileId, record) ? record : null

/** The record behind a file's id; null for anything that was not handed in or made here. */
export async function fileBehind(fileId: string): Promise<FileRecord | null> {
  const id = recordIdOf(fileId)
  return id ? good(await get<FileRecord>('files', id), fileId) : null
}

/** A file that this caller has handed in for this; null for others' as for none. */
export async function ownFile(fileId: string, purpose: Purpose, caller: Caller): Promise<FileRecord | null> {
  const record = await fileBehind(fileId)
  return record?.memberId === caller.id && record.purpose === purpose ? record : null
}

/**
 * The names of files that have arrived in the storage, in two calls however many they are; null when one has not, or is
 * none of ours.
 */
export async function arrived(fileIds: readonly string[]): Promise<string[] | null> {
  if (fileIds.length === 0) return []
  const ids = fileIds.map(recordIdOf).filter((id) => id !== undefined)
  // Only ids of our own form are asked of the storage: others may be of anybody's, or break its call.
  if (ids.length < fileIds.length) return null
  const [records, stored] = await Promise.all([getMany<FileRecord>('files', ids), areStored(fileIds)])
  return stored && records.length === fileIds.length ? records.map((file) => file.name) : null
}

/** Its bytes; null when nothing was ever put there. */
export const bytesOf = (fileId: string) => readFile(fileId)

/** Keeps a paper that was made for this caller. */
export async function keepPaper(bytes: Buffer, name: string, caller: Caller, now: number): Promise<Paper> {
  const _id = newId()
  const path = pathOf('paper', _id, name)
  // The record first: what lies in the storage without one is never found again.
  await insert<FileRecord>('files', {
    _id,
    memberId: caller.id,
    purpose: 'paper',
    name,
    size: bytes.length,
    path,
    at: now,
  })
  const fileId = await putFile(path, bytes)
  await updateIf('files', { _id }, { set: { fileId } })
  return { fileId, name }
}

/** Inside another function's deed: which files belong to its record. */
export { type Belonging, belong } from './belong'
/** For the timer: throws away what belongs to nothing. */
export { expireFiles } from './expire'
