import type { BallotContract } from '@domain/ballot/contract'
import { type Ballot, type Voter, voterId } from '@domain/ballot/model'
import { standingOf } from '@domain/ballot/standing'
import { answersTo, wordsOf } from '@domain/kit/audience'
import { no, ok } from '@domain/kit/result'
import type { Member } from '@domain/member/model'
import type { Audit } from '../kit/deed'
import type { Handler } from '../kit/serve'
import { getMany, query } from '../kit/store'
import { ballotFor } from './store'

/** An account was bound to a person, or taken from them with a new code for the next one. */
const BINDINGS = ['member.bind', 'member.bindBySlip', 'member.rebind']
const PAGE = 50

/** Of some people those who vote here: by the roll, before there is one by whom it is for. */
async function theirs(ballot: Ballot, people: readonly Member[]): Promise<Set<string>> {
  if (ballot.openedAt !== undefined) {
    const ids = people.map((m) => voterId(ballot._id, m._id))
    return new Set((await getMany<Voter>('voters', ids)).map((v) => v.memberId))
  }
  const words = new Set(wordsOf(ballot.audience))
  const asked = people.filter((m) => answersTo({ ...m, id: m._id, roles: m.roleNames }).some((w) => words.has(w)))
  return new Set(asked.map((m) => m._id))
}

/** Who could vote in another's name is seen by name: each binding from the announcement to the closing. */
export const bindings: Handler<BallotContract['actions']['bindings']> = async ({ id, cursor }, ctx) => {
  const ballot = await ballotFor(id, ctx.caller)
  if (!ballot) return no('NOT_FOUND')
  if (!standingOf(ballot, ctx.caller).scrutineer) return no('NOT_ALLOWED')
  const { announcedAt, closedAt = ctx.now } = ballot
  if (announcedAt === undefined) return ok({ items: [] })
  const where = { action: { in: BINDINGS }, at: { gte: announcedAt, lte: closedAt } }
  const page = await query<Audit>('audits', { where, sort: '-at', cursor, limit: PAGE })
  const people = await getMany<Member>('members', [...new Set(page.items.map((a) => a.recordId))])
  const byId = new Map(people.map((m) => [m._id, m]))
  const voting = await theirs(ballot, people)
  const items = page.items.flatMap(({ recordId, at }) => {
    const member = byId.get(recordId)
    return member && voting.has(recordId) ? [{ memberId: recordId, name: member.name, group: member.group, at }] : []
  })
  return ok({ items, cursor: page.cursor })
}
