import type { FileContract } from '@domain/file/contract'
import type { FileRecord } from '@domain/file/model'
import { no, ok } from '@domain/kit/result'
import type { Caller } from '@domain/member/model'
import { maySeeBallot } from '../ballot/offers'
import { maySeeContest } from '../contest/offers'
import { linkTo } from '../kit/cloud'
import type { Handler } from '../kit/serve'
import { maySeeFilesOf } from '../notice/offers'
import { maySeeProposal } from '../proposal/offers'
import { fileBehind } from './offers'

/** Long enough for a slow phone to begin, too short to be passed around. */
const SECONDS = 300

/** Whoever sees the record that it belongs to. */
async function maySee({ purpose, recordId }: FileRecord, caller: Caller): Promise<boolean> {
  if (recordId === undefined) return false
  if (purpose === 'photo') return maySeeContest(recordId, caller)
  if (purpose === 'ballot') return maySeeBallot(recordId, caller)
  if (purpose === 'notice') return maySeeFilesOf(recordId, caller)
  return purpose === 'proposal' && maySeeProposal(recordId, caller)
}

export const link: Handler<FileContract['actions']['link']> = async ({ fileId }, { caller }) => {
  const file = await fileBehind(fileId)
  if (!file) return no('NOT_FOUND')
  if (file.memberId !== caller.id && !(await maySee(file, caller))) return no('NOT_FOUND')
  const url = await linkTo(fileId, SECONDS)
  return url === null ? no('NOT_FOUND') : ok({ url, name: file.name })
}
