import { no, ok } from '@domain/kit/result'
import type { NoticeContract } from '@domain/notice/contract'
import { type Consent, consentId, LEFT_MOST } from '@domain/notice/pushing'
import { givenIn } from '@domain/notice/settings'
import type { Handler } from '../kit/serve'

/** What is counted once is counted once: a retry hears the first answer. A counter of one's own has no audit. */
export const consent: Handler<NoticeContract['actions']['consent']> = async ({ templateIds, accepted }, ctx) => {
  const { caller, settings } = ctx
  const known = givenIn(settings.templateIds).map((given) => given.id)
  if (!templateIds.every((id) => known.includes(id))) return no('NOT_FOUND')
  return ctx.deed(async (deed) => {
    const items: { templateId: string; left: number }[] = []
    for (const templateId of templateIds) {
      const _id = consentId(caller.id, templateId)
      const before = await deed.get<Consent>('consents', _id)
      const left = accepted ? Math.min(LEFT_MOST, (before?.left ?? 0) + 1) : 0
      // Of what is long over nobody asks any more.
      const spent = (before?.spent ?? []).slice(-LEFT_MOST)
      await deed.update<Consent>('consents', { _id, memberId: caller.id, templateId, left, spent })
      items.push({ templateId, left })
    }
    return ok({ items })
  })
}
