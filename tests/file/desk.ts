import type { FileRecord } from '@domain/file/model'
import type { ProposalView } from '@domain/proposal/model'
import { problemsIn } from '../../local/data/check'
import { recordsIn } from '../data/school'
import type { Cloud } from '../kit/cloud'
import { records } from '../kit/records'
import { type Session, value } from '../kit/session'
import { text } from '../proposal/deeds'

/** Bytes that begin as a picture does. */
export const picture = (size = 100) => {
  const bytes = new Uint8Array(size)
  bytes.set([0x89, 0x50, 0x4e, 0x47])
  return bytes
}

/** Hands in a picture for a proposal; answers its fileId. */
export const handIn = async (by: Session, name = '照片.png') =>
  (await value(by.upload(picture(), name, 'proposal'))).fileId

export const withFiles = (by: Session, callId: string, files: string[], title?: string): Promise<ProposalView> =>
  value(by.proposal.save({ callId, ...text(title), files }))

export const fileRecords = (cloud: Cloud) => records<FileRecord>(cloud, 'files')

/** Nothing is wrong among all records. */
export const sound = async (cloud: Cloud) => expect(problemsIn(await recordsIn(cloud.data))).toEqual([])
