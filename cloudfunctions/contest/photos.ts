import type { ContestContract } from '@domain/contest/contract'
import type { Contest } from '@domain/contest/model'
import { phaseOf } from '@domain/contest/phase'
import { PHOTOS_MOST, type Photo } from '@domain/contest/photo'
import { runs } from '@domain/contest/rules'
import { LIMITS } from '@domain/file/model'
import { no, ok } from '@domain/kit/result'
import { arrived, belong, bytesOf } from '../file/offers'
import { isPictureFit } from '../kit/cloud'
import type { Handler } from '../kit/serve'
import { get } from '../kit/store'
import { toRun } from './change'
import { contestView } from './contest-view'

type Photos = ContestContract['actions']['photos']

/** What WeChat calls risky, or will not look at because it is too large; null when all may be shown. */
async function unfit(fileIds: readonly string[]) {
  const { most } = LIMITS.photo
  for (const fileId of fileIds) {
    const bytes = await bytesOf(fileId)
    if (!bytes) return no('NOT_FOUND')
    if (bytes.length > most) return no('PICTURE_REFUSED', { fileId, most })
    if (!(await isPictureFit(bytes, fileId))) return no('PICTURE_REFUSED', { fileId })
  }
  return null
}

/** Pictures belong to the contest: whoever sees it sees them. */
export const photos: Handler<Photos> = async ({ id, add = [], remove = [] }, ctx) => {
  const { caller, now } = ctx
  const known = await get<Contest>('contests', id)
  // Who may not change it is refused below; nothing is looked at for them.
  if (known && runs(known, caller)) {
    if ((await arrived(add)) === null) return no('NOT_FOUND')
    const refused = await unfit(add)
    if (refused) return refused
  }
  return ctx.deed(async (deed) => {
    const found = await toRun(deed, id, ctx)
    if (!found.ok) return found
    const { contest: before, roll } = found.value
    const phase = phaseOf(before, now)
    if (phase === 'draft' || phase === 'cancelled') return no('WRONG_PHASE', { phase })
    const had = before.photos ?? []
    const stay = had.filter((p) => !remove.includes(p.fileId))
    const ids = [...new Set([...stay.map((p) => p.fileId), ...add])]
    if (ids.length > PHOTOS_MOST) return no('TOO_MANY_PICTURES', { most: PHOTOS_MOST })
    const kept = await belong(deed, ids, { recordId: id, memberId: caller.id, before: had, now, purpose: 'photo' })
    if (!kept) return no('NOT_FOUND')
    const by = { id: caller.id, name: caller.name }
    const all = kept.map((file): Photo => had.find((p) => p.fileId === file.fileId) ?? { ...file, at: now, by })
    const contest: Contest = { ...before, version: before.version + 1, photos: all }
    await deed.update('contests', contest)
    await deed.audit({ recordId: id, from: before.state, to: before.state })
    return ok(await contestView(contest, roll, ctx))
  })
}
