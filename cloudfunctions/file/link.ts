import type { FileContract } from '@domain/file/contract'
import { no, ok } from '@domain/kit/result'
import { linkTo } from '../kit/cloud'
import type { Handler } from '../kit/serve'
import { maySeeProposal } from '../proposal/offers'
import { fileBehind } from './offers'

/** Long enough for a slow phone to begin, too short to be passed around. */
const SECONDS = 300

export const link: Handler<FileContract['actions']['link']> = async ({ fileId }, { caller }) => {
  const file = await fileBehind(fileId)
  if (!file) return no('NOT_FOUND')
  const shown = file.purpose === 'proposal' && file.recordId !== undefined
  if (file.memberId !== caller.id && !(shown && (await maySeeProposal(file.recordId ?? '', caller)))) {
    return no('NOT_FOUND')
  }
  const url = await linkTo(fileId, SECONDS)
  return url === null ? no('NOT_FOUND') : ok({ url, name: file.name })
}
