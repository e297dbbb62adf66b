import type { BallotContract } from '@domain/ballot/contract'
import type { Ballot, Excluded } from '@domain/ballot/model'
import { no, ok } from '@domain/kit/result'
import type { Handler } from '../kit/serve'
import { ballotView } from './ballot-view'
import { isAddressed } from './people'
import { doneBy, refusedTo, write } from './step'
import { ballotFor, findMembers } from './store'

type Exclude = BallotContract['actions']['exclude']
const others = ({ excluded }: Ballot, memberId: string) => excluded.filter((x) => x.id !== memberId)

export const exclude: Handler<Exclude> = async ({ id, memberId, reason }, ctx) => {
  const unfit = await ctx.unfit({ reason })
  if (unfit) return unfit
  const [member] = await findMembers([memberId])
  return ctx.deed(async (deed) => {
    const ballot = await ballotFor(id, ctx.caller, deed)
    if (!ballot) return no('NOT_FOUND')
    const refused = refusedTo('exclude', ballot, ctx)
    if (refused) return refused
    const before = ballot.excluded.find((x) => x.id === memberId)
    const known = reason === undefined ? before !== undefined : member && isAddressed(member, ballot.audience, ctx.now)
    if (!known) return no('UNKNOWN_PEOPLE', { field: 'memberId' })
    const name = member?.name ?? before?.name ?? ''
    const now: Excluded[] = reason === undefined ? [] : [{ id: memberId, name, reason, ...doneBy(ctx) }]
    // Who it was about stays readable, also once it was taken back.
    const after = await write(deed, ballot, { excluded: [...others(ballot, memberId), ...now] }, reason ?? `− ${name}`)
    return ok(await ballotView(after, ctx))
  })
}
