import type { BallotContract } from '@domain/ballot/contract'
import type { Ballot, Voter } from '@domain/ballot/model'
import { standingOf } from '@domain/ballot/standing'
import type { Missing } from '@domain/ballot/view'
import type { Page } from '@domain/kit/page'
import { no, ok } from '@domain/kit/result'
import { half } from '@domain/kit/text'
import { tidyName } from '@domain/member/cell'
import type { Member } from '@domain/member/model'
import type { Ctx, Handler } from '../kit/serve'
import { query, type Where } from '../kit/store'
import { isAddressed } from './people'
import { ballotFor } from './store'

const named = (text: string): Where => (text === '' ? {} : { sortName: { contains: text } })
const called = ({ name, staffNo, group }: Omit<Missing, 'id'>) => ({ name, staffNo, group })

/** Before there is a roll: whom it is for, without those who are set aside already. */
async function addressed(ballot: Ballot, text: string, cursor: string | undefined, ctx: Ctx): Promise<Page<Missing>> {
  const where = { state: 'active', kind: { in: ['in_service', 'non_member', 'retired'] } }
  const page = await query<Member>('members', { where: { ...where, ...named(text) }, sort: 'sortName', cursor })
  const aside = new Set(ballot.excluded.map(({ id }) => id))
  const items = page.items.filter((m) => !aside.has(m._id) && isAddressed(m, ballot.audience, ctx.now))
  return { items: items.map((m) => ({ id: m._id, ...called(m) })), cursor: page.cursor }
}

/** While it is open: those on the roll who have neither voted nor a paper ballot. */
async function due(ballotId: string, text: string, cursor: string | undefined): Promise<Page<Missing>> {
  const page = await query<Voter>('voters', {
    where: { ballotId, state: 'due', ...named(text) },
    sort: 'sortName',
    cursor,
  })
  return { items: page.items.map((v) => ({ id: v.memberId, ...called(v) })), cursor: page.cursor }
}

export const electors: Handler<BallotContract['actions']['electors']> = async ({ id, text = '', cursor }, ctx) => {
  const ballot = await ballotFor(id, ctx.caller)
  if (!ballot) return no('NOT_FOUND')
  if (!standingOf(ballot, ctx.caller).scrutineer) return no('NOT_ALLOWED')
  const { state } = ballot
  const sought = half(tidyName(text))
  if (state === 'open') return ok(await due(id, sought, cursor))
  if (state === 'announced' && !ballot.roll) return ok(await addressed(ballot, sought, cursor, ctx))
  return no('WRONG_STATE', { state })
}
