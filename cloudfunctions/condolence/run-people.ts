import { type History, peopleOn, type Since } from '@domain/condolence/freezing'
import type { Audience } from '@domain/kit/audience'
import { type Day, dayOf, endOf } from '@domain/kit/time'
import { KINDS, type Kind, type Member } from '@domain/member/model'
import type { Audit } from '../kit/deed'
import { type Collection, type Doc, query, type Where } from '../kit/store'
import { findMembers } from './store'

const PIECE = 900
export async function allOf<T extends Doc>(collection: Collection, where: Where, sort: string): Promise<T[]> {
  const found: T[] = []
  let cursor: string | undefined
  do {
    const page = await query<T>(collection, { where, sort, cursor, limit: PIECE })
    found.push(...page.items)
    cursor = page.cursor
  } while (cursor !== undefined)
  return found
}

/** What becomes of a person after the day is asked of the history; whoever was then somebody else is among these. */
function candidates(audience: Audience, day: Day): Promise<Member[]> {
  if (audience.kind === 'members') return findMembers(audience.ids)
  if (audience.kind === 'delegates') return allOf('members', { everNames: 'delegate' }, 'sortName')
  const base: Where = {
    // Who is retired now may have been staff then.
    kind: { in: audience.kind === 'retired' ? ['retired'] : KINDS },
    ...(audience.kind === 'groups' && { groupIds: { in: audience.ids } }),
  }
  return Promise.all([
    allOf<Member>('members', { ...base, state: 'active' }, 'sortName'),
    allOf<Member>('members', { ...base, state: 'left', leftOn: { gt: day } }, 'sortName'),
  ]).then((lists) => lists.flat())
}

const SOME = 500
const TOLD = ['member.importRoster', 'member.retire', 'member.reinstate']
const isKind = (word: string | null): word is Kind => (KINDS as readonly (string | null)[]).includes(word)

function note(since: Map<string, Since>, { recordId, from, to, why }: Audit): void {
  const said = why?.split(',') ?? []
  const then = since.get(recordId) ?? {}
  if (from === null && to === 'active') then.joined = true
  else if (from === 'left' && to === 'active') then.returned = true
  if (said.includes('retired')) then.was = isKind(from) ? from : 'in_service'
  since.set(recordId, then)
}

/** What happened to these people since the end of a day. */
async function historySince(people: readonly Member[], day: Day): Promise<History> {
  const since = new Map<string, Since>()
  for (let i = 0; i < people.length; i += SOME) {
    const ids = people.slice(i, i + SOME).map((m) => m._id)
    const where: Where = { recordId: { in: ids }, at: { gt: endOf(day) }, action: { in: TOLD } }
    for (const audit of await allOf<Audit>('audits', where, '-at')) note(since, audit)
  }
  return since
}

/** The people of an audience as they were on a day. */
export async function frozenPeople(audience: Audience, day: Day, now: number): Promise<Member[]> {
  const people = await candidates(audience, day)
  const since: History = day < dayOf(now) ? await historySince(people, day) : new Map()
  return peopleOn(people, audience, day, since)
}
