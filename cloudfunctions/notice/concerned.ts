import { callerWords } from '@domain/kit/audience'
import { ROLES } from '@domain/kit/roles'
import type { Member } from '@domain/member/model'
import type { Notice } from '@domain/notice/model'
import { type Consent, consentId } from '@domain/notice/pushing'
import { callerOf } from '../kit/caller'
import { getMany, query } from '../kit/store'
import { handlersOf, holdersOf } from '../member/offers'
import type { Read } from './store'

/** Consents that are looked at at once. */
const PAGE = 100

/** The members whom these words name, where they are few; undefined where the words name an audience. */
async function named(to: readonly string[]): Promise<string[] | undefined> {
  const ids: string[] = []
  for (const word of to) {
    const [kind, name = ''] = word.split(/:(.*)/s)
    if (kind === 'member') ids.push(name)
    else if (kind === 'department') ids.push(...(await handlersOf(name)).map((m) => m._id))
    else if (kind === 'role') ids.push(...(await holdersOf(ROLES.filter((r) => r === name))).map((m) => m._id))
    else return undefined
  }
  return ids
}

export interface Consents {
  items: Consent[]
  /** Where to go on from; absent after the last of them. */
  next?: string
}
/**
 * How to go through the consents that may be meant by a notice, in order of their ids: of the few who are named, else
 * of all who have given one. Those that are spent are among them: theirs may have been broken off.
 */
export async function consentsFor(notice: Notice, templateId: string): Promise<(from: string) => Promise<Consents>> {
  const members = await named(notice.to)
  const ids = members && [...new Set(members.map((id) => consentId(id, templateId)))].sort()
  if (!ids)
    return async (from) => {
      const where = { templateId, _id: { gt: from } }
      const { items, cursor } = await query<Consent>('consents', { where, sort: '_id', limit: PAGE })
      return { items, next: cursor === undefined ? undefined : items.at(-1)?._id }
    }
  return async (from) => {
    const rest = ids.filter((id) => id > from)
    const some = rest.slice(0, PAGE)
    return { items: await getMany<Consent>('consents', some), next: rest.length > PAGE ? some.at(-1) : undefined }
  }
}

export interface Asked {
  consent: Consent
  account: string
}
/** Of some consents those that are good for a notice: addressed by now, bound, and it was not read yet. */
export async function goodFor(notice: Notice, consents: readonly Consent[], now: number): Promise<Asked[]> {
  const some = consents.filter((c) => c.left > 0 || c.spent.includes(notice._id))
  if (some.length === 0) return []
  const ids = some.map((c) => c.memberId)
  const marks = ids.map((id) => `${notice._id}_${id}`)
  const [members, reads] = await Promise.all([getMany<Member>('members', ids), getMany<Read>('reads', marks)])
  const known = new Map(members.map((m) => [m._id, m]))
  const read = new Set(reads.map((r) => r.memberId))
  const words = new Set(notice.to)
  return some.flatMap((consent) => {
    const member = known.get(consent.memberId)
    if (!member?.accountId || read.has(member._id)) return []
    const addressed = callerWords(callerOf(member, member.accountId, now)).some((w) => words.has(w))
    return addressed ? [{ consent, account: member.accountId }] : []
  })
}
