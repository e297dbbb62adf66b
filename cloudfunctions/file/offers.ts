import type { FileRecord, FileView, Purpose } from '@domain/file/model'
import { isFileOf, pathOf, recordIdOf } from '@domain/file/rules'
import type { Caller } from '@domain/member/model'
import type { Paper } from '@domain/paper/model'
import { putFile, readFile } from '../kit/cloud'
import { get, insert, newId, type Tx, updateIf } from '../kit/store'

/** The record behind a file's id; null for anything that was not handed in or made here. */
export async function fileBehind(fileId: string): Promise<FileRecord | null> {
  const id = recordIdOf(fileId)
  const record = id ? await get<FileRecord>('files', id) : null
  return record && isFileOf(fileId, record) ? record : null
}

/** A file that this caller has handed in for this; null for others' as for none. */
export async function ownFile(fileId: string, purpose: Purpose, caller: Caller): Promise<FileRecord | null> {
  const record = await fileBehind(fileId)
  return record?.memberId === caller.id && record.purpose === purpose ? record : null
}

/** From now on these belong to a record: they live as long as it does, and whoever sees it sees them. */
export async function belong(t: Tx, files: readonly FileView[] | undefined, recordId: string): Promise<void> {
  for (const { fileId } of files ?? []) {
    const file = await t.get<FileRecord>('files', recordIdOf(fileId) ?? '')
    if (file && file.recordId !== recordId) await t.update('files', { ...file, recordId, fileId })
  }
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

/** For the timer: throws away what belongs to nothing. */
export { expireFiles } from './expire'
