import type { FileRecord, FileView, Purpose } from '@domain/file/model'
import { isFileOf, recordIdOf } from '@domain/file/rules'
import type { Tx } from '../kit/store'

/** A record that keeps files, and what it has kept so far. */
export interface Belonging {
  recordId: string
  /** Whose files they must be. */
  memberId: string
  before: readonly FileView[]
  now: number
  /** What they must have been handed in for; of a proposal unless told. */
  purpose?: Purpose
}

/**
 * From now on these belong to the record, in this order: they live as long as it does, and whoever sees it sees them.
 * What it kept before and is not named any more is let go. Null when one is not there to be taken: of somebody else, of
 * another purpose or record, or being thrown away. Read inside the transaction: two records cannot take one file.
 */
export async function belong(t: Tx, fileIds: readonly string[], to: Belonging): Promise<FileView[] | null> {
  const kept: FileView[] = []
  for (const fileId of fileIds) {
    const one = to.before.find((file) => file.fileId === fileId) ?? (await take(t, fileId, to))
    if (!one) return null
    kept.push(one)
  }
  for (const { fileId } of to.before) if (!fileIds.includes(fileId)) await letGo(t, fileId, to)
  return kept
}

const isFree = (file: FileRecord, fileId: string, { memberId, purpose = 'proposal' }: Belonging) =>
  file.memberId === memberId &&
  file.purpose === purpose &&
  !file.gone &&
  file.recordId === undefined &&
  isFileOf(fileId, file)

async function take(t: Tx, fileId: string, to: Belonging): Promise<FileView | null> {
  const file = await t.get<FileRecord>('files', recordIdOf(fileId) ?? '')
  if (!file || !isFree(file, fileId, to)) return null
  await t.update('files', { ...file, recordId: to.recordId, fileId })
  return { fileId, name: file.name, size: file.size }
}

async function letGo(t: Tx, fileId: string, { recordId, now }: Belonging): Promise<void> {
  const file = await t.get<FileRecord>('files', recordIdOf(fileId) ?? '')
  // From today: another device may still hold the text that it belongs to.
  if (file?.recordId === recordId) await t.update('files', { ...file, recordId: undefined, at: now })
}
