import * as v from 'valibot'

/** As the cloud's storage names a file: `cloud://<environment>.<bucket>/<path>`. */
export const fileId = v.pipe(v.string(), v.minLength(1), v.maxLength(300))

/** What a file is handed in for, or was made for. */
export const PURPOSES = ['roster', 'proposal', 'photo', 'notice', 'ballot'] as const
export type Purpose = (typeof PURPOSES)[number]

const MB = 1024 * 1024

interface Limit {
  /** Bytes. */
  most: number
  /** Ends of names, in small letters. */
  ends: readonly string[]
}
export const LIMITS: Record<Purpose, Limit> = {
  roster: { most: 10 * MB, ends: ['xlsx', 'xls', 'csv'] },
  proposal: { most: 10 * MB, ends: ['jpg', 'jpeg', 'png', 'gif', 'webp', 'heic', 'pdf'] },
  notice: {
    most: 10 * MB,
    ends: ['jpg', 'jpeg', 'png', 'gif', 'webp', 'heic', 'pdf', 'doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx'],
  },
  // Candidates' pictures, and the school's own 办法.
  ballot: { most: 10 * MB, ends: ['jpg', 'jpeg', 'png', 'pdf', 'doc', 'docx'] },
  // What WeChat's check of pictures takes; the phone makes them smaller.
  photo: { most: MB, ends: ['jpg', 'jpeg', 'png'] },
}
/** Files of one proposal, or of one announcement. */
export const FILES_MOST = 9

/** A file as it is kept: where it lies in the cloud's storage, and whose it is. `_id` is in its path. */
export interface FileRecord {
  _id: string
  /** The member who handed it in or had it made. */
  memberId: string
  /** `paper`: made here, for its reader alone. */
  purpose: Purpose | 'paper'
  name: string
  /** Bytes, as they were announced. */
  size: number
  /** Below the root of the cloud's storage. */
  path: string
  /** Known from when it was first used. */
  fileId?: string
  /** When it was announced or made, or let go by the record that it belonged to. */
  at: number
  /** The record that it belongs to; without one it is thrown away after a while. */
  recordId?: string
  /** It is being thrown away: nothing may take it any more. */
  gone?: true
}

/** As a page shows it. */
export interface FileView {
  fileId: string
  name: string
  size: number
}
