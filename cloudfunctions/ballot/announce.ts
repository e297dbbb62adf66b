import type { BallotContract } from '@domain/ballot/contract'
import { memberWord } from '@domain/kit/audience'
import { no, ok } from '@domain/kit/result'
import type { Handler } from '../kit/serve'
import { ballotView } from './ballot-view'
import { refusedTo, write } from './step'
import { ballotFor } from './store'
import { aboutBallot, tellAudience, tellMany } from './told'

type Announce = BallotContract['actions']['announce']

export const announce: Handler<Announce> = ({ id }, ctx) =>
  ctx.deed(async (deed) => {
    const { now, caller } = ctx
    const ballot = await ballotFor(id, caller, deed)
    if (!ballot) return no('NOT_FOUND')
    const refused = refusedTo('announce', ballot, ctx)
    if (refused) return refused
    if (ballot.closesAt <= now) return no('BAD_WINDOW')
    const after = await write(deed, ballot, { state: 'announced', announcedAt: now })
    await tellAudience(deed, after, 'ballot_announced')
    const asked = after.scrutineers.map((s) => memberWord(s.id))
    await tellMany(deed, asked, 'ballot_scrutineer', { ...aboutBallot(after), by: caller.name })
    return ok(await ballotView(after, ctx))
  })
