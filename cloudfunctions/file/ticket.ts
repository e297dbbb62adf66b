import type { FileContract } from '@domain/file/contract'
import type { FileRecord } from '@domain/file/model'
import { canHandIn, pathOf } from '@domain/file/rules'
import { ok } from '@domain/kit/result'
import type { Handler } from '../kit/serve'
import { newId } from '../kit/store'

export const ticket: Handler<FileContract['actions']['ticket']> = ({ purpose, name, size }, ctx) =>
  ctx.deed(async (deed) => {
    const allowed = canHandIn(purpose, name, size)
    if (!allowed.ok) return allowed
    const _id = newId()
    const path = pathOf(purpose, _id, name)
    await deed.insert<FileRecord>('files', { _id, memberId: ctx.caller.id, purpose, name, size, path, at: ctx.now })
    await deed.audit({ recordId: _id, from: null, to: 'ticket', why: purpose })
    return ok({ path })
  })
