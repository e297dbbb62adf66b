import type { NoticeAbout, NoticeKind } from '@domain/notice/model'
import type { Deed } from '../kit/deed'

/** Words of one notice. Its record is copied into every mark of who has read it. */
export const MOST = 500

/** Tells many people; a long list of them is several notices. */
export async function tellMany(deed: Deed, to: readonly string[], kind: NoticeKind, about: NoticeAbout): Promise<void> {
  const words = [...new Set(to)]
  for (let at = 0; at < words.length; at += MOST) await deed.tell(words.slice(at, at + MOST), kind, about)
}
