import type { Ballot } from '@domain/ballot/model'
import { wordsOf } from '@domain/kit/audience'
import type { NoticeAbout, NoticeKind } from '@domain/notice/model'
import type { Deed } from '../kit/deed'

/** Words of one notice. Its record is copied into every mark of who has read it. */
const MOST = 500
export const inParts = <T>(all: readonly T[], size = MOST) =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size))

/** What a notice says of a ballot: never more than that there is one. */
export const aboutBallot = ({ _id: id, title, kind, opensAt, closesAt }: Ballot): NoticeAbout => ({
  ...{ id, title, state: kind, was: opensAt, until: closesAt },
})

/** Tells these words; many of them are several notices. */
export async function tellMany(deed: Deed, to: readonly string[], kind: NoticeKind, about: NoticeAbout): Promise<void> {
  for (const some of inParts([...new Set(to)])) await deed.tell(some, kind, about)
}

/** Tells everybody whom the ballot is for. */
export const tellAudience = (deed: Deed, ballot: Ballot, kind: NoticeKind, more: Partial<NoticeAbout> = {}) =>
  tellMany(deed, wordsOf(ballot.audience), kind, { ...aboutBallot(ballot), ...more })
