import type { BallotView, Missing } from '@domain/ballot/view'
import { ok } from '@domain/kit/result'
import type { Me } from '@domain/member/contract'
import type { Find } from '@/kit/people'
import { api } from './api'

export const isScrutineer = ({ scrutineers }: Pick<BallotView, 'scrutineers'>, { member }: Me) =>
  member !== null && scrutineers.some(({ id }) => id === member.id)
export const isReader = ({ readers }: Pick<BallotView, 'readers'>, { member }: Me) =>
  member !== null && readers.some(({ id }) => id === member.id)

/** Whom its scrutineers may set aside, or hand a paper ballot. */
export const electorsOf =
  (id: string): Find =>
  ({ text, cursor }) =>
    api.electors({ id, text, cursor })

/** Names to be copied: more of them nobody reads in a chat group. */
const NAMES_MOST = 200

/** All who have not voted, as far as a text can name them; null where there are too many. */
export async function missingPeople(id: string) {
  const all: Missing[] = []
  let cursor: string | undefined
  do {
    const page = await api.missing({ id, cursor })
    if (!page.ok) return page
    all.push(...page.value.items)
    cursor = page.value.cursor
  } while (cursor !== undefined && all.length <= NAMES_MOST)
  return ok(all.length > NAMES_MOST ? null : all)
}
